import { addWorkdays } from '../../domain/calendar/workdays'
import { followUpsOf, lastContactOn } from '../../domain/registration/follow-up'
import type { UnemploymentSpell } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import { addMonths, type LocalDate } from '../../shared/units'
import type { PolicySource } from '../decision'
import { findNumberParameterOn, numberParameterOn } from '../parameters/parameters'

/** When the station has to be in touch with a registered unemployed person. */
export interface FollowUpDue {
  /** `first`: within some working days after the registration; `monthly`: from then on. */
  readonly kind: 'first' | 'monthly'
  /** Last day of the time limit. */
  readonly on: LocalDate
  /** False: holidays of that time are not known to the program, the day may be later. */
  readonly isCovered: boolean
  readonly source: PolicySource
}

/**
 * Last day by which the next contact is due. The first one counts from the registration in working days, by the rule of
 * that day; every other, and all of registrations older than that rule, from the last time that person and station were
 * in touch, in months, by the rule of `on`. Attempts that failed do not count.
 *
 * @param on the day of asking
 * @throws AppError `policy/not-in-force` when asked for a day before the rules
 * @source 人社厅发〔2020〕79号 (within five working days); monthly follow-up as the parameter names it
 */
export function followUpDue(
  spell: UnemploymentSpell,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): FollowUpDue {
  const wasReached = followUpsOf(spell).some(({ result }) => result !== 'not-reached')
  const days = wasReached ? undefined : findNumberParameterOn('unempReg.callDays', spell.registeredOn, overrides)
  if (days) return { kind: 'first', ...addWorkdays(spell.registeredOn, days.value), source: days.source }
  const months = numberParameterOn('unempReg.followUpMonths', on, overrides)
  return { kind: 'monthly', on: addMonths(lastContactOn(spell), months.value), isCovered: true, source: months.source }
}
