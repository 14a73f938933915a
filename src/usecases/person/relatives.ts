import type { Person } from '../../domain/person/types'
import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'
import { peopleById } from '../with-people'

/** Everybody else of the household of each of the people; who is linked to nobody has no entry. */
export async function readRelatives(
  reader: RecordReader,
  people: readonly Person[],
): Promise<ReadonlyMap<Id<'person'>, readonly Person[]>> {
  const linked = people.filter(({ household }) => household)
  const heads = await peopleById(
    reader,
    linked.flatMap(({ household }) => household?.headId ?? []),
  )
  const membersOf = (head: Person) => head.household?.members?.map(({ personId }) => personId) ?? []
  const members = await peopleById(reader, [...heads.values()].flatMap(membersOf))
  return new Map(
    linked.map((person) => {
      const head = person.household && heads.get(person.household.headId)
      const everybody = head ? [head, ...membersOf(head).flatMap((id) => members.get(id) ?? [])] : []
      return [person.id, everybody.filter(({ id }) => id !== person.id)]
    }),
  )
}
