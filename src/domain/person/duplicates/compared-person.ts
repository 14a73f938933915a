import { placeOf } from '../place'
import type { DocumentKind, Person } from '../types'
import type { ComparedNumber, ComparedPerson } from './types'

/** What of a person on file is compared. @param readings ways to read the name, as `ComparedPerson` has them */
export function toComparedPerson(person: Person, readings: readonly string[]): ComparedPerson {
  return { ...withoutReadings(person), readings }
}

/** The same before anybody read the name, which takes a dictionary. */
export function withoutReadings(person: Person): Omit<ComparedPerson, 'readings'> {
  const { id, name, sex, bornOn, phone, formerNumbers = [], distinctFrom = [] } = person
  return {
    id,
    name,
    numbers: numbersOf([person, ...formerNumbers]),
    sex,
    bornOn,
    phone,
    place: placeOf(person),
    distinctFrom: distinctFrom.map(({ personId }) => personId),
  }
}

/** Numbers that say who somebody is; a temporary one was given out by the station and says nothing. */
export function numbersOf(
  found: readonly { readonly documentKind: DocumentKind; readonly idNumber: string }[],
): readonly ComparedNumber[] {
  return found.flatMap(({ documentKind, idNumber }) =>
    documentKind === 'none' || idNumber === '' ? [] : [{ kind: documentKind, number: idNumber }],
  )
}
