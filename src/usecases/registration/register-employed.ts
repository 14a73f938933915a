import { checkEmployment, closeByEmployment, isOpen } from '../../domain/registration/spells'
import type { EmploymentSpell, NewEmployment } from '../../domain/registration/types'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { allocateNumber } from '../station/settings'
import { throwFirst } from '../throw-first'

/**
 * Registers a person employed (就业登记). An open unemployment spell of the person ends with it, in the same operation.
 *
 * @throws AppError the first thing that stops, `registration/*`
 */
export async function registerEmployed(deps: Deps, input: NewEmployment): Promise<Committed<EmploymentSpell>> {
  const today = deps.clock.today()
  return deps.store.change('registration:register-employed', async (change) => {
    const person = await getRecord(change, 'persons', input.personId)
    const ofPerson = { index: 'personId', equals: person.id } as const
    const unemployment = await change.list('unemploymentSpells', ofPerson)
    const employment = await change.list('employmentSpells', ofPerson)
    throwFirst(checkEmployment(person, input, { unemployment, employment }, today).stops)
    const spell: EmploymentSpell = {
      ...input,
      id: deps.ids.newId<'employment'>(),
      registrationNo: await allocateNumber(change, 'employment', input.registeredOn),
      handlerName: deps.operator.displayName,
      endedOn: null,
      endReason: null,
    }
    change.put('employmentSpells', spell)
    for (const open of unemployment.filter(isOpen)) change.put('unemploymentSpells', closeByEmployment(open, spell))
    return spell
  })
}
