import { checkPerson } from '../../domain/person/new-person'
import { normaliseDocumentNumber } from '../../domain/person/id-number'
import type { NewPerson } from '../../domain/person/types'
import type { Deps } from '../ports'
import type { PersonCheck } from './person-views'

/** What a clerk is told while typing: derived facts, what stops, what only warns, and who has this number already. */
export async function checkNewPerson(deps: Deps, input: NewPerson): Promise<PersonCheck> {
  const check = checkPerson(input, deps.clock.today())
  const number = normaliseDocumentNumber(input.idNumber) // empty for somebody who is given one when saved
  const known = check.derived && number !== '' ? await deps.store.findPersonsByIdNumber(number) : []
  return { ...check, onFile: known[0] ?? null }
}
