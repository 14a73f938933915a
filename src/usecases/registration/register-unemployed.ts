import { endAcceptance, isPending } from '../../domain/registration/acceptance'
import { signedOn } from '../../domain/registration/commitment'
import type { NewUnemployment, UnemploymentSpell } from '../../domain/registration/types'
import { policySourceOf } from '../../policies/decision'
import { decideUnemployment } from '../../policies/registration/decide-unemployment'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Change, Committed, Deps } from '../ports'
import { allocateNumber, getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'
import { putEndings } from './put-endings'

/**
 * Registers a person unemployed (失业登记): opens a spell with a registration number. An acceptance that waited is
 * finished by it, and open employments that the entry names end, all in one operation. What it was decided under is
 * kept with the spell.
 *
 * @throws AppError the first thing that stops, `registration/*`
 */
export async function registerUnemployed(deps: Deps, input: NewUnemployment): Promise<Committed<UnemploymentSpell>> {
  const today = deps.clock.today()
  return deps.store.change('registration:register-unemployed', async (change) => {
    const person = await getRecord(change, 'persons', input.personId)
    const ofPerson = { index: 'personId', equals: person.id } as const
    const spells = await change.list('unemploymentSpells', ofPerson)
    const employment = await change.list('employmentSpells', ofPerson)
    const assignments = await change.list('assignments', ofPerson)
    const overrides = await getOverrides(change)
    const decision = decideUnemployment({ person, input, spells, employment, assignments, today }, overrides)
    throwFirst(decision.stops)
    const { endsEmployment = [], isCommitmentSigned = false, ...entry } = input
    const id = deps.ids.newId<'unemployment'>()
    const acceptanceId = await finishAcceptance(change, input, id)
    const spell: UnemploymentSpell = {
      ...entry,
      id,
      registrationNo: await allocateNumber(change, 'unemployment', input.registeredOn),
      handlerName: deps.operator.displayName,
      end: null,
      ...(isCommitmentSigned && { commitment: signedOn(input.registeredOn) }),
      ...(acceptanceId && { acceptanceId }),
      policySource: policySourceOf(decision.findings),
    }
    change.put('unemploymentSpells', spell)
    putEndings(change, { employment, endings: endsEmployment, registeredOn: today, overrides })
    return spell
  })
}

/** The acceptance that waited for this registration; `null` when there was none. */
async function finishAcceptance(
  change: Change,
  { personId, registeredOn }: { readonly personId: Id<'person'>; readonly registeredOn: LocalDate },
  spellId: Id<'unemployment'>,
): Promise<Id<'acceptance'> | null> {
  const pending = (await change.list('acceptances', { index: 'personId', equals: personId })).find(isPending)
  if (!pending) return null
  change.put('acceptances', endAcceptance(pending, { kind: 'registered', on: registeredOn, spellId }))
  return pending.id
}
