import { cancelSpell } from '../../domain/registration/spells'
import type { CancellationReason, UnemploymentSpell } from '../../domain/registration/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'

/** How and when an unemployment registration is cancelled (注销). */
export interface Cancellation {
  readonly reason: CancellationReason
  readonly on: LocalDate
  readonly note: string
}

/**
 * Cancels an open unemployment registration with its reason.
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
    const cancelled = cancelSpell(spell, cancellation.reason, cancellation.on, cancellation.note)
    change.put('unemploymentSpells', cancelled)
    return cancelled
  })
}
