import type { Person } from '../../domain/person/types'
import type { UnemploymentSpell } from '../../domain/registration/types'
import type { Deps } from '../ports'
import { withPeople } from '../with-people'

/** Open unemployment registrations with their people, newest first. */
export async function listOpenUnemployment(
  deps: Deps,
  limit: number,
): Promise<readonly { spell: UnemploymentSpell; person: Person }[]> {
  const spells = await deps.store.list('unemploymentSpells', { index: 'state', equals: 'open', limit })
  return (await withPeople(deps.store, spells)).map(({ row, person }) => ({ spell: row, person }))
}
