import { checkEmployment, closeByEmployment, isOpen } from '../../domain/registration/spells'
import type { EmploymentSpell, NewEmployment } from '../../domain/registration/types'
import { getRecord } from '../get-record'
import type { Change, Deps } from '../ports'
import { allocateNumber } from '../station/settings'
import { throwFirst } from '../throw-first'

/**
 * Makes an employment registration part of a change, with the end of the unemployment registration that it closes.
 *
 * @throws AppError the first thing that stops, `registration/*`
 */
export async function writeEmployment(
  { clock, ids, operator }: Deps,
  change: Change,
  input: NewEmployment,
): Promise<EmploymentSpell> {
  const person = await getRecord(change, 'persons', input.personId)
  const ofPerson = { index: 'personId', equals: person.id } as const
  const unemployment = await change.list('unemploymentSpells', ofPerson)
  const employment = await change.list('employmentSpells', ofPerson)
  throwFirst(checkEmployment(person, input, { unemployment, employment }, clock.today()).stops)
  const spell: EmploymentSpell = {
    ...input,
    id: ids.newId<'employment'>(),
    registrationNo: await allocateNumber(change, 'employment', input.registeredOn),
    handlerName: operator.displayName,
    endedOn: null,
    endReason: null,
  }
  change.put('employmentSpells', spell)
  for (const open of unemployment.filter(isOpen)) change.put('unemploymentSpells', closeByEmployment(open, spell))
  return spell
}
