import { personFrom } from '../../domain/person/new-person'
import type { NewPerson, Person } from '../../domain/person/types'
import { AppError } from '../../shared/errors/app-error'
import type { Committed, Deps } from '../ports'

/**
 * Puts a new person on file.
 *
 * @throws AppError the first thing that stops (`person/*`), `person/already-on-file` when the number is known
 */
export async function createPerson(deps: Deps, input: NewPerson): Promise<Committed<Person>> {
  const today = deps.clock.today()
  return deps.store.change('person:create', async (change) => {
    const person = personFrom(input, { id: deps.ids.newId<'person'>(), today })
    const known = await change.findPersonsByIdNumber(person.idNumber)
    if (known.length > 0) throw new AppError('person/already-on-file')
    change.put('persons', person)
    return person
  })
}
