import { personFrom } from '../../domain/person/new-person'
import { enrichPerson } from '../../domain/person/roster/compare-person'
import { peopleTarget } from '../../domain/person/roster/people-target'
import type { RosterField } from '../../domain/person/roster/roster-field'
import type { NewPerson, Person } from '../../domain/person/types'
import { peopleById } from '../with-people'
import type { OpenedRoster, RosterDesk, RosterRun } from '../rosters/roster-desk'

/** A file of people, and its rehearsal. */
export type OpenedPeople = OpenedRoster<RosterField>
export type PeopleRun = RosterRun<RosterField, NewPerson, Person>

/** Rosters of people: somebody new is put on file, somebody on file is enriched. */
export const peopleDesk: RosterDesk<RosterField, NewPerson, Person> = {
  target: peopleTarget,
  operation: 'person:import-roster',
  find: async (reader, keys) => {
    const ids = await reader.findPersonIdsByIdNumbers(keys)
    const people = await peopleById(reader, ids.values())
    return new Map(
      [...ids].flatMap(([key, id]) => {
        const person = people.get(id)
        return person ? [[key, person] as const] : []
      }),
    )
  },
  writes: (rows, { ids, today, overwrite }) =>
    Promise.resolve(
      rows.map(({ entry, known }) => {
        const record = known
          ? enrichPerson(entry, known, overwrite)
          : personFrom(entry, { id: ids.newId<'person'>(), today })
        return { table: 'persons', record }
      }),
    ),
}
