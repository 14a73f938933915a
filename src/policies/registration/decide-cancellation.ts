import type { CancellationReason } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import type { Finding } from '../decision'
import { sources } from '../sources'
import { proposeCancellations, type CancellationFacts, type CancellationRule } from './propose-cancellation'

/**
 * What the cancellation of a registration for a reason rests on, by the rules of the day: the rules whose facts the
 * records show, or that the clerk knows it from elsewhere. It never refuses.
 *
 * @throws AppError `policy/not-in-force` for a day before the rules
 * @source see `proposeCancellations`
 */
export function decideCancellation(
  facts: CancellationFacts & { readonly reason: CancellationReason },
  overrides: readonly ParameterOverride[],
): readonly Finding<CancellationRule | 'cancel-by-clerk'>[] {
  const shown = proposeCancellations(facts, overrides).filter(({ reason }) => reason === facts.reason)
  if (shown.length > 0) return shown.map(({ finding }) => finding)
  const params = { cancellationReason: facts.reason }
  const source = sources.cancellation
  return [{ rule: 'cancel-by-clerk', outcome: 'unknown', level: 'warn', params, source, earliestOn: null }]
}
