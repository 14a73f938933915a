import { registerEmployment } from '../../domain/registration/register-employment'
import type { EmploymentSpell, NewEmployment } from '../../domain/registration/types'
import { policySourceOf } from '../../policies/decision'
import { decideEmployment } from '../../policies/registration/decide-employment'
import { getRecord } from '../get-record'
import type { Change, Deps } from '../ports'
import { allocateNumber, getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'
import { putEndings } from './put-endings'

/**
 * Makes an employment registration part of a change, with the end of the unemployment registration that it closes and
 * of the open employments that the entry names.
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
  const assignments = await change.list('assignments', ofPerson)
  const acceptances = await change.list('acceptances', ofPerson)
  const overrides = await getOverrides(change)
  const today = clock.today()
  const facts = { person, input, spells: { unemployment, employment }, assignments, acceptances, today }
  const decision = decideEmployment(facts, overrides)
  throwFirst(decision.stops)
  const { spell, closed } = registerEmployment(input, unemployment, {
    id: ids.newId<'employment'>(),
    registrationNo: await allocateNumber(change, 'employment', input.registeredOn),
    handlerName: operator.displayName,
    policySource: policySourceOf(decision.findings),
  })
  putEndings(change, { employment, endings: input.endsEmployment ?? [], registeredOn: today, overrides })
  change.put('employmentSpells', spell)
  for (const record of closed) change.put('unemploymentSpells', record)
  return spell
}
