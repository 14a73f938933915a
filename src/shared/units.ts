import { AppError } from './errors/app-error'

declare const brand: unique symbol
type Branded<Base, Name extends string> = Base & { readonly [brand]: Name }

/** Calendar day `YYYY-MM-DD`, without a time zone. Compares and sorts as text. */
export type LocalDate = Branded<string, 'LocalDate'>
/** Calendar month `YYYY-MM`. Compares and sorts as text. */
export type Month = Branded<string, 'Month'>
/** Instant in ISO 8601, UTC, milliseconds: `2026-11-22T04:05:06.007Z`. */
export type Instant = Branded<string, 'Instant'>
/** Money in integer fen (0.01 yuan). */
export type Fen = Branded<number, 'Fen'>
/** Class hours of 45 minutes (课时), may be halves. */
export type ClassHours = Branded<number, 'ClassHours'>
/** Share between 0 and 1. */
export type Fraction = Branded<number, 'Fraction'>

const DAY_MS = 86_400_000
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/
const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/

function utcMs(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day) // Date.UTC would read years 0..99 as 19xx
  return date.getTime()
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** Whether a text is a real calendar day written `YYYY-MM-DD`. */
export function isLocalDate(text: string): text is LocalDate {
  const match = datePattern.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1) return false
  return day <= daysInMonth(year, month)
}

/** Days of a month, 28..31. `month` is 1..12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(utcMs(year, month + 1, 1) - DAY_MS).getUTCDate()
}

/** Typed calendar day. @throws AppError `unit/invalid-date` */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new AppError('unit/invalid-date', {})
  return text
}

/**
 * What clock and calendar of this computer show at an instant. The one reading of it, for screen and paper: a paper and
 * the page beside it must not name two times for one act. The days that people enter come from the same calendar.
 */
export function wallClockOf(at: Instant): {
  readonly on: LocalDate
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
} {
  const date = new Date(at)
  const on = localDateOf(date.getFullYear(), date.getMonth() + 1, date.getDate())
  return { on, hours: date.getHours(), minutes: date.getMinutes(), seconds: date.getSeconds() }
}

/** Typed day from its parts. @throws AppError `unit/invalid-date` */
export function localDateOf(year: number, month: number, day: number): LocalDate {
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** Whether a text is a month written `YYYY-MM`. */
export function isMonth(text: string): text is Month {
  return monthPattern.test(text)
}

/** Typed month. @throws AppError `unit/invalid-month` */
export function month(text: string): Month {
  if (!isMonth(text)) throw new AppError('unit/invalid-month', {})
  return text
}

/** The month a day lies in. */
export function monthOf(date: LocalDate): Month {
  return date.slice(0, 7) as Month
}

/** First day of a month. */
export function firstDayOf(value: Month): LocalDate {
  return localDate(`${value}-01`)
}

/** Last day of a month. */
export function lastDayOf(value: Month): LocalDate {
  const { year, month: number } = partsOf(firstDayOf(value))
  return localDateOf(year, number, daysInMonth(year, number))
}

/** Month moved by whole months. */
export function addToMonth(value: Month, months: number): Month {
  return monthOf(addMonths(firstDayOf(value), months))
}

/** Year, month (1..12) and day of a date. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }
}

/** Day moved by whole days. */
export function addDays(date: LocalDate, days: number): LocalDate {
  const { year, month: number, day } = partsOf(date)
  return fromMs(utcMs(year, number, day) + days * DAY_MS)
}

/** Day moved by whole months; a day the target month lacks becomes its last day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month: number, day } = partsOf(date)
  const index = year * 12 + (number - 1) + months
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  return localDateOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)))
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  const [a, b] = [partsOf(from), partsOf(to)]
  return Math.round((utcMs(b.year, b.month, b.day) - utcMs(a.year, a.month, a.day)) / DAY_MS)
}

/** Full months from one day to another: the count of month anniversaries reached. Negative when `to` is earlier. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  if (to < from) return -monthsBetween(to, from)
  const [a, b] = [partsOf(from), partsOf(to)]
  let months = (b.year - a.year) * 12 + (b.month - a.month)
  if (addMonths(from, months) > to) months -= 1
  return months
}

/** Day of the week: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  const { year, month: number, day } = partsOf(date)
  return new Date(utcMs(year, number, day)).getUTCDay() || 7
}

/** Age in full years on a day, reached on the birthday; born on 29 February counts as 28 February in common years. */
export function ageOn(bornOn: LocalDate, on: LocalDate): number {
  return Math.floor(monthsBetween(bornOn, on) / 12)
}

function fromMs(ms: number): LocalDate {
  const date = new Date(ms)
  return localDateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())
}

/** Typed instant of a millisecond clock reading. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString() as Instant
}

/** Typed money. @throws AppError `unit/invalid-number` when not a safe integer */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new AppError('unit/invalid-number', {})
  return value as Fen
}

/** Yuan as somebody typed them in whole fen; `null` when there are more than two decimals or nothing is paid. */
export function fenOfYuan(yuan: number | null): Fen | null {
  if (yuan === null || yuan <= 0) return null
  const amount = Math.round(yuan * 100)
  return Math.abs(amount - yuan * 100) < 1e-6 ? fen(amount) : null
}

/** Typed class hours: 0 or more, in halves. @throws AppError `unit/invalid-number` */
export function classHours(value: number): ClassHours {
  if (!Number.isFinite(value) || value < 0 || !Number.isInteger(value * 2)) {
    throw new AppError('unit/invalid-number', {})
  }
  return value as ClassHours
}

/** Typed share. @throws AppError `unit/invalid-number` outside 0..1 */
export function fraction(value: number): Fraction {
  if (!(value >= 0 && value <= 1)) throw new AppError('unit/invalid-number', {})
  return value as Fraction
}
