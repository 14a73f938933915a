import { personFrom } from '../../../src/domain/person/new-person'
import type { Person } from '../../../src/domain/person/types'
import { generatePeople, newPersonOf } from '../../builders/people'
import type { HarnessStation } from '../../harness/harness'

/** Synthetic people as the station would have them on file. */
export function benchPeople({ parts }: HarnessStation, count: number, seed: number): Person[] {
  const today = parts.clock.today()
  return generatePeople({ seed, count, today }).map((one) =>
    personFrom(newPersonOf(one), { id: parts.ids.newId<'person'>(), today }),
  )
}

const WRITES_PER_CHANGE = 2000

/** Puts people on file in large operations, as an import does. */
export async function fill(station: HarnessStation, count: number, seed: number): Promise<number> {
  await saveAll(station, benchPeople(station, count, seed))
  return station.records.store.count('persons')
}

/** Writes people in operations of the size that an import makes. */
export async function saveAll(station: HarnessStation, people: readonly Person[]): Promise<void> {
  for (let from = 0; from < people.length; from += WRITES_PER_CHANGE) {
    await station.records.store.change('person:import-roster', (change) => {
      for (const person of people.slice(from, from + WRITES_PER_CHANGE)) change.put('persons', person)
      return Promise.resolve(null)
    })
  }
}
