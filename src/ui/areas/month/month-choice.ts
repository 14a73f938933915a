import { addToMonth, isMonth, monthOf, partsOf, type LocalDate, type Month } from '../../../shared/units'

/** How far back a month can be chosen. */
const monthsBack = 24

/** The month that is probably meant: the last one while its report is due (until the 10th), otherwise the running one. */
export function likelyMonth(today: LocalDate): Month {
  return partsOf(today).day <= 10 ? addToMonth(monthOf(today), -1) : monthOf(today)
}

/** Months to choose from, newest first. */
export function listMonths(today: LocalDate): readonly Month[] {
  return Array.from({ length: monthsBack + 1 }, (_, back) => addToMonth(monthOf(today), -back))
}

/** Month of an address, or the likely one. */
export function monthFrom(text: unknown, today: LocalDate): Month {
  return typeof text === 'string' && isMonth(text) ? text : likelyMonth(today)
}
