import { toComparedPerson } from '../../../domain/person/duplicates/compared-person'
import type { ComparedPerson } from '../../../domain/person/duplicates/types'
import type { Person } from '../../../domain/person/types'
import type { Deps } from '../../ports'

/** People with the readings of their names, as they are compared. */
export async function comparedPeople(
  deps: Pick<Deps, 'search'>,
  people: readonly Person[],
): Promise<readonly ComparedPerson[]> {
  const names = people.map(({ name, nameReading = '' }) => ({ name, reading: nameReading }))
  const readings = await deps.search.readings(names)
  return people.map((person, index) => toComparedPerson(person, readings[index] ?? []))
}
