import { placeOf } from '../../domain/person/place'
import type { Tables } from '../../domain/tables'
import type { PersonChange } from '../../usecases/ports'

/** What the search keeps of a person. */
export interface SearchEntry {
  readonly personId: string
  readonly name: string
  /** How the clerk says that it is read; empty where the dictionary does. */
  readonly reading: string
  readonly sex: string
  readonly birthYear: number
  /** Village, or the next best place. */
  readonly village: string
  readonly idNumber: string
  /** Numbers of earlier documents and temporary ones, with `/` between them. */
  readonly formerNumbers: string
  /** Numbers of certificates (就业创业证), with `/` between them. */
  readonly certificateNumbers: string
  readonly phone: string
}

/** A person as an operation left them, for the index; `null` when they are gone. */
export interface EntryChange {
  readonly personId: string
  readonly seq: number
  readonly entry: SearchEntry | null
}

/** Takes from a change what the search needs, so that no more of the person crosses into the worker. */
export function toEntryChange({ personId, seq, person }: PersonChange): EntryChange {
  return { personId, seq, entry: person && toSearchEntry(person) }
}

function toSearchEntry(person: Tables['persons']): SearchEntry {
  const { id: personId, name, nameReading: reading = '', sex, idNumber, phone } = person
  const birthYear = Number(person.bornOn.slice(0, 4))
  const formerNumbers = (person.formerNumbers ?? []).map((former) => former.idNumber).join('/')
  const certificateNumbers = (person.certificateNumbers ?? []).join('/')
  const numbers = { idNumber, formerNumbers, certificateNumbers, phone }
  return { personId, name, reading, sex, birthYear, village: placeOf(person), ...numbers }
}
