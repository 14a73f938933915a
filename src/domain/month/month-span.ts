import { firstDayOf, lastDayOf, type LocalDate, type Month } from '../../shared/units'

/** Whether an interval touches a month. */
export function touchesMonth(from: LocalDate, to: LocalDate | null, month: Month): boolean {
  return from <= lastDayOf(month) && (to === null || to >= firstDayOf(month))
}

/** Whether a month's check looks at an interval: it touches the month, or it ends before it begins. */
export function concernsMonth(from: LocalDate, to: LocalDate | null, month: Month): boolean {
  return touchesMonth(from, to, month) || (to !== null && to < from)
}
