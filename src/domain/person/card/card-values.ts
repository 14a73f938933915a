import { isLocalDate, type LocalDate } from '../../../shared/units'
import { findCodeByName } from '../../code-tables'
import { toHalfWidth } from '../half-width'
import type { Sex } from '../types'
import type { CardPerson } from './types'

/** Code 97 of GB/T 3304: other. */
const OTHER_ETHNICITY = '97'

/** Day of a card, `YYYYMMDD` or written with signs between; `null` when it is none. */
export function cardDay(text: string): LocalDate | null {
  const digits = toHalfWidth(text).replace(/[^\d]/gu, '')
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
  return isLocalDate(day) ? day : null
}

/** Last day of a card; `长期` on the cards of people of 46 and more. */
export function cardEnd(text: string): CardPerson['validUntil'] {
  return text.includes('长期') ? 'long-term' : cardDay(text)
}

/**
 * Sex as chips (GB/T 2261.1) and services write it. Some services write 0 and 1, others 1 and 2: a 0 may be anybody, so
 * it is nobody's.
 */
export function cardSex(text: string): Sex | null {
  const value = toHalfWidth(text).trim()
  if (value === '1' || value === '男') return '1'
  return value === '2' || value === '女' ? '2' : null
}

/**
 * Ethnicity as chips (two digits) and services (the name) write it. Groups without a code of their own, such as 革家人,
 * and codes that the table lacks become 97 其他: the card says that there is something.
 */
export function cardEthnicity(text: string): string {
  const value = toHalfWidth(text).trim()
  if (value === '' || value === '00') return ''
  return findCodeByName('ethnicity', value) ?? OTHER_ETHNICITY
}
