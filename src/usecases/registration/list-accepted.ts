import type { Deps } from '../ports'
import type { AcceptedItem } from './registration-services'

/** Applications that wait to be finished, with their people, those that are due first at the top. */
export async function listAccepted({ store }: Pick<Deps, 'store'>): Promise<readonly AcceptedItem[]> {
  const pending = await store.list('acceptances', { index: 'state', equals: 'open', oldestFirst: true })
  const found = await store.findMany(
    'persons',
    pending.map(({ personId }) => personId),
  )
  const people = new Map(found.map((person) => [person.id, person]))
  return pending
    .flatMap((acceptance): AcceptedItem[] => {
      const person = people.get(acceptance.personId)
      return person ? [{ person, acceptance }] : []
    })
    .sort((a, b) => (a.acceptance.dueOn < b.acceptance.dueOn ? -1 : a.acceptance.dueOn > b.acceptance.dueOn ? 1 : 0))
}
