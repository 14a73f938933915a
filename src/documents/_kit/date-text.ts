import type { Instant, LocalDate, Month } from '../../shared/units'
import { partsOf, wallClockOf } from '../../shared/units'

/** A day as official papers write it, without leading zeros: `2026年3月5日`. */
export function dateText(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** A day that may not be known: empty where it is not. */
export function dayText(date: LocalDate | null | undefined): string {
  return date ? dateText(date) : ''
}

/** The last day of a time limit, which says so where holidays of that time were not known. */
export function dueText(dueOn: LocalDate, isCovered: boolean): string {
  return dateText(dueOn) + (isCovered ? '' : '（该时段节假日安排尚未公布，遇节假日顺延）')
}

/** A month as official papers write it: `2026年3月`. */
export function monthText(month: Month): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
}

/** From one day to another: `2026年3月2日至2026年3月13日`; one day stands alone. */
export function dateSpanText(from: LocalDate, to: LocalDate): string {
  return from === to ? dateText(from) : `${dateText(from)}至${dateText(to)}`
}

/** From a day to another of which one may not be known: `blank` stands for it. Empty where neither is. */
export function openSpanText(from: LocalDate | null | undefined, to: LocalDate | null | undefined, blank = ''): string {
  return from || to ? `${dayText(from) || blank}至${dayText(to) || blank}` : ''
}

/** Day and minute of an instant as the screen shows it: `2026年12月1日9时05分`. */
export function instantText(at: Instant): string {
  const { on, hours, minutes } = wallClockOf(at)
  return `${dateText(on)}${hours}时${String(minutes).padStart(2, '0')}分`
}

/** Place for a day that is written by hand. */
export const dateBlank = '　　　　年　　月　　日'
