import type { Person } from '../domain/person/types'
import type { Id } from '../shared/ids'
import type { RecordReader } from './ports'

/** A row about somebody, with them. */
export interface WithPerson<Row> {
  readonly row: Row
  readonly person: Person
}

/** People by their ids; each is read once, and who is not on file is left out. */
export async function peopleById(
  reader: RecordReader,
  ids: Iterable<Id<'person'>>,
): Promise<ReadonlyMap<Id<'person'>, Person>> {
  const asked = [...new Set(ids)]
  if (asked.length === 0) return new Map()
  return new Map((await reader.findMany('persons', asked)).map((person) => [person.id, person]))
}

/** Rows with the people whom they are about, in the order of the rows; a row about nobody on file is left out. */
export async function withPeople<Row extends { readonly personId: Id<'person'> }>(
  reader: RecordReader,
  rows: readonly Row[],
): Promise<WithPerson<Row>[]> {
  const people = await peopleById(
    reader,
    rows.map(({ personId }) => personId),
  )
  return rows.flatMap((row) => {
    const person = people.get(row.personId)
    return person ? [{ row, person }] : []
  })
}
