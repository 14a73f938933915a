import {
  partsOf,
  wallClockOf,
  type ClassHours,
  type Fen,
  type Fraction,
  type Instant,
  type LocalDate,
  type Month,
} from '../shared/units'
import type { Language } from './languages'

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Calendar day: `2026年11月22日` or `22 Nov 2026`. */
export function formatDate(date: LocalDate, language: Language): string {
  const { year, month, day } = partsOf(date)
  return language === 'zh-CN' ? `${year}年${month}月${day}日` : `${day} ${monthNames[month - 1] ?? ''} ${year}`
}

/** Day without its year, for rows of one class or month: `11月22日` or `22 Nov`. */
export function formatDay(date: LocalDate, language: Language): string {
  const { month, day } = partsOf(date)
  return language === 'zh-CN' ? `${month}月${day}日` : `${day} ${monthNames[month - 1] ?? ''}`
}

/** First and last day, the year once when it is the same: `2026年11月9日 – 12月18日` or `9 Nov – 18 Dec 2026`. */
export function formatDateRange(from: LocalDate, to: LocalDate, language: Language): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  if (!isOneYear) return `${formatDate(from, language)} – ${formatDate(to, language)}`
  return language === 'zh-CN'
    ? `${formatDate(from, language)} – ${formatDay(to, language)}`
    : `${formatDay(from, language)} – ${formatDate(to, language)}`
}

/** Day of the week: `星期日` or `Sunday`. Zeller's congruence, so no time zone can move the day. */
export function formatWeekday(date: LocalDate, language: Language): string {
  const { year, month, day } = partsOf(date)
  const shifted = month < 3 ? month + 12 : month
  const y = month < 3 ? year - 1 : year
  const index =
    (day + Math.floor((13 * (shifted + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) % 7
  const names =
    language === 'zh-CN'
      ? ['星期六', '星期日', '星期一', '星期二', '星期三', '星期四', '星期五']
      : ['Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
  return names[index] ?? ''
}

/** Month: `2026年11月` or `Nov 2026`. */
export function formatMonth(month: Month, language: Language): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return language === 'zh-CN' ? `${year}年${number}月` : `${monthNames[number - 1] ?? ''} ${year}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** Wall-clock time of an instant at this counter: `14:03:22`. */
export function formatTime(instant: Instant): string {
  const { hours, minutes, seconds } = wallClockOf(instant)
  return `${pad(hours)}:${pad(minutes)}:${pad(seconds)}`
}

/** The day of an instant at this counter. */
export function localDayOf(instant: Instant): LocalDate {
  return wallClockOf(instant).on
}

/** Day and minute of an instant: `2026年11月22日 14:03`. */
export function formatInstant(instant: Instant, language: Language): string {
  return `${formatDate(localDayOf(instant), language)} ${formatTime(instant).slice(0, 5)}`
}

/** Day and second of an instant, where the order of acts counts: `2026年11月22日 14:03:22`. */
export function formatMoment(instant: Instant, language: Language): string {
  return `${formatDate(localDayOf(instant), language)} ${formatTime(instant)}`
}

/** Whole or decimal number with grouping: `12,408`. */
export function formatNumber(value: number, language: Language): string {
  return new Intl.NumberFormat(language).format(value)
}

/** Money in fen as yuan with two decimals: `1,970.00 元` or `CNY 1,970.00`. */
export function formatYuan(amount: Fen, language: Language): string {
  const digits = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const yuan = digits.format(amount / 100)
  return language === 'zh-CN' ? `${yuan} 元` : `CNY ${yuan}`
}

/** Share as percent with at most one decimal, never rounded up over a threshold: 0.7999 is `79.9%`. */
export function formatPercent(share: Fraction | number, language: Language): string {
  const tenths = Math.floor(share * 1000 + 1e-9) / 10
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(tenths)}%`
}

/** Class hours of 45 minutes: `4 课时` or `4 class hours`. */
export function formatClassHours(hours: ClassHours | number, language: Language): string {
  if (language === 'zh-CN') return `${hours} 课时`
  return hours === 1 ? '1 class hour' : `${hours} class hours`
}

/** Size of a file: `3.2 MB`. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const step = bytes < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: step === 0 ? 0 : 1 })
  return `${digits.format(bytes / 1024 ** step)} ${units[step] ?? ''}`
}

/** First instant of a day at this counter. */
export function dayStart(day: LocalDate): Instant {
  const { year, month, day: number } = partsOf(day)
  return new Date(year, month - 1, number).toISOString() as Instant
}
