import { toHalfWidth } from '../person/half-width'
import { maskBirthDate, maskIdNumber, maskPhone } from '../person/mask'
import type { Json } from '../../shared/operation'

/** Fields whose whole text is a number of a person. */
const numberFields = new Set(['idNumber', 'idNumberAsFound', 'bankAccount', 'cardNumber'])
const phoneFields = new Set(['phone', 'contactPhone'])
/** Days that tell the day of birth; beside a covered identity number they would make it whole. */
const birthFields = new Set(['bornOn', 'statutoryRetirementOn'])
/** Texts of the program itself: names, numbers of papers and records, hashes, ids, days. No number of a person is in them. */
const ownField = /^(?:name|key|village|source|rule)$|(?:No|Id|Ids|Hash|Sha256|Name|Source|At|On|Month)$/

/** Numbers that stand in free text: mobile phones, identity, disability and bank card numbers, however they are spaced. */
const longNumber = /(?<![\d０-９])[\d０-９][\d０-９ -]{9,}[\dXx０-９Ｘｘ](?![\d０-９])/g

/** A text in which every number that could be somebody's is covered, however it is spaced. */
export function coverNumbersIn(text: string): string {
  return text.replace(longNumber, (found) => {
    const digits = toHalfWidth(found).replace(/[ -]/g, '')
    if (digits.length < 11) return found
    return digits.length === 11 ? maskPhone(digits) : maskIdNumber(digits)
  })
}

/**
 * The value of a field as an audit may show it.
 *
 * @param field name of the field in its record
 */
export function coverField(field: string, value: Json): Json {
  if (typeof value !== 'string') return value
  if (numberFields.has(field)) return maskIdNumber(value)
  if (phoneFields.has(field)) return maskPhone(value)
  if (birthFields.has(field)) return value === '' ? value : maskBirthDate(value)
  // An account, a rule or a batch; only an account can be somebody's number.
  if (field === 'about') return /^\d+$/.test(value) ? coverNumbersIn(value) : value
  return ownField.test(field) ? value : coverNumbersIn(value)
}
