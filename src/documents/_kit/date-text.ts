import type { Instant, LocalDate, Month } from '../../shared/units'
import { instantOf, localDate, partsOf } from '../../shared/units'

/** A day as official papers write it, without leading zeros: `2026年3月5日`. */
export function dateText(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** A month as official papers write it: `2026年3月`. */
export function monthText(month: Month): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
}

/** From one day to another: `2026年3月2日至2026年3月13日`; one day stands alone. */
export function dateSpanText(from: LocalDate, to: LocalDate): string {
  return from === to ? dateText(from) : `${dateText(from)}至${dateText(to)}`
}

/** Day of an instant on the calendar of China, which has one time zone; a paper must not depend on the PC's zone. */
export function chinaDayOf(at: Instant): LocalDate {
  return localDate(inChina(at).slice(0, 10))
}

/** Day and minute of an instant: `2026年12月1日9时05分`. */
export function instantText(at: Instant): string {
  const clock = inChina(at).slice(11, 16)
  return `${dateText(chinaDayOf(at))}${Number(clock.slice(0, 2))}时${clock.slice(3)}分`
}

function inChina(at: Instant): string {
  return instantOf(Date.parse(at) + 8 * 3_600_000)
}

/** Place for a day that is written by hand. */
export const dateBlank = '　　　　年　　月　　日'
