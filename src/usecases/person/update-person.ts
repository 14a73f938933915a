import { personFrom } from '../../domain/person/new-person'
import type { NewPerson, Person } from '../../domain/person/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'

/**
 * Corrects a person's particulars. What other use cases decided about the person (recognitions) stays.
 *
 * @throws AppError the first thing that stops, `person/already-on-file` when another person has the number
 */
export async function updatePerson(deps: Deps, id: Id<'person'>, input: NewPerson): Promise<Committed<Person>> {
  const today = deps.clock.today()
  return deps.store.change('person:update', async (change) => {
    const before = await getRecord(change, 'persons', id)
    const corrected = personFrom(input, { id, today })
    const known = await change.findPersonsByIdNumber(corrected.idNumber)
    if (known.some((other) => other.id !== id)) throw new AppError('person/already-on-file')
    const person: Person = {
      ...corrected,
      idNumberAsFound: corrected.idNumberAsFound ?? before.idNumberAsFound,
      hardship: before.hardship,
      isVillageCadreFamily: before.isVillageCadreFamily,
      createdOn: before.createdOn,
    }
    change.put('persons', person)
    return person
  })
}
