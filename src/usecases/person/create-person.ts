import { groupsAfterCounter } from '../../domain/person/declared-groups'
import { personFrom } from '../../domain/person/new-person'
import type { NewPerson, Person } from '../../domain/person/types'
import { AppError } from '../../shared/errors/app-error'
import type { Committed, Deps } from '../ports'
import { withTemporaryNumber } from './temporary-number'

/**
 * Puts a new person on file; without a document under a temporary number of the station.
 *
 * @throws AppError the first thing that stops (`person/*`), `person/already-on-file` when the number is known
 */
export async function createPerson(deps: Deps, input: NewPerson): Promise<Committed<Person>> {
  const today = deps.clock.today()
  return deps.store.change('person:create', async (change) => {
    const numbered = await withTemporaryNumber(change, input, today)
    const entered = personFrom(numbered, { id: deps.ids.newId<'person'>(), today })
    const person = { ...entered, priorityGroups: groupsAfterCounter([], entered.priorityGroups) }
    const known = await change.findPersonsByIdNumber(person.idNumber)
    if (known.length > 0) throw new AppError('person/already-on-file')
    change.put('persons', person)
    return person
  })
}
