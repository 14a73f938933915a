import { fenOfYuan, type Fen, type LocalDate } from '../../../shared/units'
import { toHalfWidth } from '../../person/half-width'
import { readBirth, type Reading } from '../../person/roster/values'
import type { RosterCell } from '../../rosters/types'

/** A day in the ways people write it, see `readBirth`; a month alone is not clear. */
export function readDay(cell: RosterCell | undefined, text: string): Reading<LocalDate | null> {
  const read = readBirth(cell, text)
  return read.kind === 'day' ? { value: read.day, isClear: true } : { value: null, isClear: read.kind === 'none' }
}

/** First and last day of a contract in one cell: 2026-01-01至2027-12-31, 2026年1月1日—2027年12月31日. */
export function readTerm(text: string): Reading<{ readonly from: LocalDate | null; readonly to: LocalDate | null }> {
  if (text === '') return { value: { from: null, to: null }, isClear: true }
  const parts = toHalfWidth(text)
    .split(/至|到|~|—+|–|－|\s-\s/u)
    .map((part) => readDay(undefined, part.trim()).value)
  const [from = null, to = null] = parts
  return { value: { from, to }, isClear: parts.length === 2 && from !== null && to !== null }
}

/** Pay a month in yuan: 3500, 3,500.00元, ￥3500. */
export function readPay(text: string): Reading<Fen | null> {
  const plain = toHalfWidth(text).replace(/[\s,¥￥]|元(?:\/月)?$/gu, '')
  if (plain === '') return { value: null, isClear: true }
  const value = /^\d{1,7}(?:\.\d{1,2})?$/u.test(plain) ? fenOfYuan(Number(plain)) : null
  return { value, isClear: value !== null }
}
