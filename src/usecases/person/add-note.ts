import type { Person } from '../../domain/person/types'
import type { Id } from '../../shared/ids'
import { AppError } from '../../shared/errors/app-error'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'

/**
 * Writes something down about a person, with the moment and who wrote it. What was written stays as it is.
 *
 * @throws AppError `person/note-empty`, `person/not-found`
 */
export async function addNote(deps: Deps, id: Id<'person'>, text: string): Promise<Committed<Person>> {
  if (text.trim() === '') throw new AppError('person/note-empty')
  return deps.store.change('person:add-note', async (change) => {
    const person = await getRecord(change, 'persons', id)
    const note = { at: deps.clock.now(), text: text.trim(), operatorName: deps.operator.displayName }
    const next: Person = { ...person, notes: [...(person.notes ?? []), note] }
    change.put('persons', next)
    return next
  })
}
