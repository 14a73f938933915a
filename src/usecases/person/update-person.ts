import { formerNumbers } from '../../domain/person/former-numbers'
import { groupsAfterCounter } from '../../domain/person/declared-groups'
import { personFrom } from '../../domain/person/new-person'
import type { NewPerson, Person } from '../../domain/person/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { withTemporaryNumber } from './temporary-number'

/**
 * Corrects a person's particulars. What other use cases decided about the person (recognitions, household, certificates)
 * and other bureaus' lists say stays, and so does every note; a number whose
 * document was replaced by another one, as a temporary number is, stays as a former one.
 *
 * @throws AppError the first thing that stops, `person/already-on-file` when another person has the number
 */
export async function updatePerson(deps: Deps, id: Id<'person'>, input: NewPerson): Promise<Committed<Person>> {
  const today = deps.clock.today()
  return deps.store.change('person:update', async (change) => {
    const before = await getRecord(change, 'persons', id)
    const corrected = personFrom(await withTemporaryNumber(change, input, today), { id, today })
    const former = formerNumbers(before, corrected, today)
    const known = await change.findPersonsByIdNumber(corrected.idNumber)
    if (known.some((other) => other.id !== id)) throw new AppError('person/already-on-file')
    const person: Person = {
      ...corrected,
      idNumberAsFound: corrected.idNumberAsFound ?? before.idNumberAsFound,
      ...(former.length > 0 && { formerNumbers: former }),
      ...(before.certificateNumbers && { certificateNumbers: before.certificateNumbers }),
      ...(before.household && { household: before.household }),
      hardship: before.hardship,
      priorityGroups: groupsAfterCounter(before.priorityGroups, corrected.priorityGroups),
      ...(before.flags && { flags: before.flags }),
      note: before.note,
      ...(before.notes && { notes: before.notes }),
      isVillageCadreFamily: before.isVillageCadreFamily,
      createdOn: before.createdOn,
    }
    change.put('persons', person)
    return person
  })
}
