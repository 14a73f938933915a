import { codeName } from '../../domain/code-tables'
import type { LocalDate } from '../../shared/units'
import { dateText } from '../_kit/date-text'
import { labels } from './labels'

/** Number, dates and content of a record. */
export type RecordRow = readonly [no: string, dates: string, content: string]

export function yesNo(isYes: boolean): string {
  return isYes ? labels.yes : labels.no
}

/** From a day to another, in two lines; an open end says so. */
export function span(from: LocalDate, to: LocalDate | null): string {
  return `${dateText(from)}\n${labels.until}${to ? dateText(to) : labels.now}`
}

export function day(date: LocalDate | null | undefined): string {
  return date ? dateText(date) : ''
}

/** Name of a code; empty where there is none. */
export function named(table: Parameters<typeof codeName>[0], code: string | null | undefined): string {
  return code ? codeName(table, code, 'zh-CN') : ''
}

/** Parts of a value with blanks between them; what is empty is left out. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
