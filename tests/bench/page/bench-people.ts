import { personFrom } from '../../../src/domain/person/new-person'
import type { Person } from '../../../src/domain/person/types'
import { generatePeople, newPersonOf } from '../../builders/people'
import type { HarnessStation } from '../../harness/harness'

/** Number of a certificate in the layout of 16 digits. */
export function certificateNoOf(serial: number): string {
  return `5199${String(serial % 100).padStart(2, '0')}10${String(10 + (serial % 16))}${String(serial).padStart(6, '0')}`
}

/** Synthetic people as the station would have them on file: two of five with a certificate, some with a former number. */
export function benchPeople({ parts }: HarnessStation, count: number, seed: number): Person[] {
  const today = parts.clock.today()
  return generatePeople({ seed, count, today }).map((one, index) => ({
    ...personFrom(newPersonOf(one), { id: parts.ids.newId<'person'>(), today }),
    ...(index % 5 < 2 && { certificateNumbers: [certificateNoOf(index)] }),
    ...(index % 50 === 0 && {
      formerNumbers: [
        { documentKind: 'none' as const, idNumber: `LS2025${String(index).padStart(6, '0')}`, until: today },
      ],
    }),
  }))
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
