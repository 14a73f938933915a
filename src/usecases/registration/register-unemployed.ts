import type { NewUnemployment, UnemploymentSpell } from '../../domain/registration/types'
import { decideUnemployment } from '../../policies/registration/decide-unemployment'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { allocateNumber, getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'

/**
 * Registers a person unemployed (失业登记): opens a spell with a registration number.
 *
 * @throws AppError the first thing that stops, `registration/*`
 */
export async function registerUnemployed(deps: Deps, input: NewUnemployment): Promise<Committed<UnemploymentSpell>> {
  const today = deps.clock.today()
  return deps.store.change('registration:register-unemployed', async (change) => {
    const person = await getRecord(change, 'persons', input.personId)
    const spells = await change.list('unemploymentSpells', { index: 'personId', equals: person.id })
    const { stops } = decideUnemployment({ person, input, spells, today }, await getOverrides(change))
    throwFirst(stops)
    const spell: UnemploymentSpell = {
      ...input,
      id: deps.ids.newId<'unemployment'>(),
      registrationNo: await allocateNumber(change, 'unemployment', input.registeredOn),
      handlerName: deps.operator.displayName,
      end: null,
    }
    change.put('unemploymentSpells', spell)
    return spell
  })
}
