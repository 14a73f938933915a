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
