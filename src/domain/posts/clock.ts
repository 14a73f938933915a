import { addDays, addMonths, type LocalDate } from '../../shared/units'
import type { ClockEnd } from './types'

/** Last day of a subsidy and why it ends then. */
export interface SubsidyClock {
  readonly until: LocalDate
  readonly clockEnd: ClockEnd
}

/**
 * Until when a post is subsidised. The age is measured once, on the day of the first approval: a person who then has
 * fewer than `nearRetireMonths` months left is subsidised until retirement, everybody else for `maxMonths` months.
 * The last subsidised day is the day before the statutory retirement date, or the day before the month anniversary.
 *
 * A person who has reached retirement already gets `maxMonths`; whether such a person may start at all is a rule
 * (`posts-not-retired`), not a matter of the clock.
 *
 * @source 人社部发〔2019〕124号; 财社〔2017〕164号 (three years; less than five years before retirement: until retirement)
 */
export function subsidyClock(facts: {
  readonly firstApprovedOn: LocalDate
  readonly statutoryRetirementOn: LocalDate
  readonly maxMonths: number
  readonly nearRetireMonths: number
}): SubsidyClock {
  const { firstApprovedOn, statutoryRetirementOn } = facts
  const isWorkingAge = firstApprovedOn < statutoryRetirementOn
  if (isWorkingAge && addMonths(firstApprovedOn, facts.nearRetireMonths) > statutoryRetirementOn) {
    return { until: addDays(statutoryRetirementOn, -1), clockEnd: 'retirement' }
  }
  return { until: addDays(addMonths(firstApprovedOn, facts.maxMonths), -1), clockEnd: 'max-duration' }
}
