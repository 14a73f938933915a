import type { Person } from '../../domain/person/types'
import type { UnemploymentSpell } from '../../domain/registration/types'
import type { Deps } from '../ports'

/** Open unemployment registrations with their people, newest first. */
export async function listOpenUnemployment(
  deps: Deps,
  limit: number,
): Promise<readonly { spell: UnemploymentSpell; person: Person }[]> {
  const spells = await deps.store.list('unemploymentSpells', { index: 'state', equals: 'open', limit })
  const people = new Map(
    (await deps.store.findMany('persons', [...new Set(spells.map((spell) => spell.personId))])).map((person) => [
      person.id,
      person,
    ]),
  )
  return spells.flatMap((spell) => {
    const person = people.get(spell.personId)
    return person ? [{ spell, person }] : []
  })
}
