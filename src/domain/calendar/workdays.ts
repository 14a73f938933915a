import holidays from '../../../resources/calendar/holidays.json'
import { addDays, localDate, partsOf, weekdayOf, type LocalDate } from '../../shared/units'

/** A deadline in working days. */
export interface WorkdayDeadline {
  readonly on: LocalDate
  /** False where the table of holidays does not reach: weekends were left out, holidays not. */
  readonly isCovered: boolean
}

/** Days whose being worked on differs from what their weekday says. */
const isOff = new Map<LocalDate, boolean>()
for (const { off, work } of holidays.years) {
  for (const { from, to } of off) {
    for (let day = localDate(from); day <= localDate(to); day = addDays(day, 1)) isOff.set(day, true)
  }
  for (const day of work) isOff.set(localDate(day), false)
}
const years = holidays.years.map(({ year }) => year)

/** Years that the table of holidays covers, first and last. The next year's notice comes out in November. */
export const coveredYears = { first: Math.min(...years), last: Math.max(...years) } as const

/** Whether the table knows the holidays of the year that a day lies in. */
export function isCoveredDay(day: LocalDate): boolean {
  const { year } = partsOf(day)
  return year >= coveredYears.first && year <= coveredYears.last
}

/**
 * Whether a day is a working day (工作日): Monday to Friday and the days that are made up for, without public holidays.
 * Outside the covered years the weekday alone decides.
 *
 * @source 国务院办公厅关于部分节假日安排的通知, one a year
 */
export function isWorkday(day: LocalDate): boolean {
  return !(isOff.get(day) ?? weekdayOf(day) > 5)
}

/**
 * The last day of a time limit of `count` working days; the day on which it begins does not count.
 *
 * @param count 0 or more; 0 is the day itself, working or not
 */
export function addWorkdays(from: LocalDate, count: number): WorkdayDeadline {
  let on = from
  for (let left = count; left > 0;) {
    on = addDays(on, 1)
    if (isWorkday(on)) left -= 1
  }
  return { on, isCovered: isCoveredDay(from) && isCoveredDay(on) }
}
