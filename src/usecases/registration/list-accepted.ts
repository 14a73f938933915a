import type { Deps } from '../ports'
import { withPeople } from '../with-people'
import type { AcceptedItem } from './registration-services'

/** Applications that wait to be finished, with their people, those that are due first at the top. */
export async function listAccepted({ store }: Pick<Deps, 'store'>): Promise<readonly AcceptedItem[]> {
  const pending = await store.list('acceptances', { index: 'state', equals: 'open', oldestFirst: true })
  return (await withPeople(store, pending))
    .map(({ row, person }) => ({ person, acceptance: row }))
    .sort((a, b) => (a.acceptance.dueOn < b.acceptance.dueOn ? -1 : a.acceptance.dueOn > b.acceptance.dueOn ? 1 : 0))
}
