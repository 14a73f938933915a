import { addWorkdays, type WorkdayDeadline } from '../../domain/calendar/workdays'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import { numberParameterOn, versionOf, type ParameterValue } from '../parameters/parameters'

/** Last day of a time limit in working days, with the value that it follows from. */
export interface WorkdayLimit extends WorkdayDeadline {
  readonly limit: ParameterValue<number>
}

/**
 * Last day by which an application that was taken in (受理) is finished: working days after that day, by its rule.
 *
 * @throws AppError `policy/not-in-force` for a day before the rule
 * @source 人社厅发〔2020〕79号 (three working days)
 */
export function finishDue(acceptedOn: LocalDate, overrides: readonly ParameterOverride[]): WorkdayLimit {
  const limit = numberParameterOn('unempReg.finishDays', acceptedOn, overrides)
  return { ...addWorkdays(acceptedOn, limit.value), limit }
}

/** The time limit as a rule with its fact, for the screen and for the record. */
export function finishFinding(acceptedOn: LocalDate, { on, limit }: WorkdayLimit): Finding<'accept-finish'> {
  return {
    rule: 'accept-finish',
    outcome: 'met',
    level: 'warn',
    params: { acceptedOn, dueOn: on, limitDays: limit.value },
    source: limit.source,
    version: versionOf('unempReg.finishDays', limit),
    earliestOn: null,
  }
}
