import { cancelSpell } from '../../domain/registration/spells'
import type { CancellationReason, UnemploymentSpell } from '../../domain/registration/types'
import { policySourceOf } from '../../policies/decision'
import { decideCancellation } from '../../policies/registration/decide-cancellation'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { getOverrides } from '../station/settings'

/** How and when an unemployment registration is cancelled (注销). */
export interface Cancellation {
  readonly reason: CancellationReason
  readonly on: LocalDate
  readonly note: string
}

/**
 * Cancels an open unemployment registration with its reason; what the records show for it is kept with the end.
 *
 * @throws AppError `registration/not-open`, `registration/date-order`, `registration/date-in-future`
 */
export async function cancelUnemployment(
  deps: Deps,
  id: Id<'unemployment'>,
  cancellation: Cancellation,
): Promise<Committed<UnemploymentSpell>> {
  if (cancellation.on > deps.clock.today()) throw new AppError('registration/date-in-future')
  return deps.store.change('registration:cancel-unemployment', async (change) => {
    const spell = await getRecord(change, 'unemploymentSpells', id)
    const person = await getRecord(change, 'persons', spell.personId)
    const { reason, on, note } = cancellation
    const findings = decideCancellation({ person, spell, on, reason }, await getOverrides(change))
    const cancelled = cancelSpell(spell, { reason, on, note, policySource: policySourceOf(findings) })
    change.put('unemploymentSpells', cancelled)
    return cancelled
  })
}
