import { checkDocumentNumber, convertFrom15, detectDocumentKind, normaliseDocumentNumber } from '../id-number'
import { findCodeByName } from '../../code-tables'
import { toHalfWidth } from '../half-width'
import type { LocalDate } from '../../../shared/units'
import type { DocumentKind } from '../types'
import type { RosterCell } from '../../rosters/types'

/** Digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15

/** Document number without what programs put around it to keep it text: '5199…, ="5199…", `5199…. */
export function bareNumber(text: string): string {
  return toHalfWidth(text)
    .replace(/^="(.*)"$/u, '$1')
    .replace(/^['‘’`"]+|['’"]+$/gu, '')
}

/**
 * Whether the digits of a number are gone: the cell holds a number of more than 15 digits, its text is one in powers
 * of ten, or an 18-digit number ends in three zeros and its check digit fails.
 */
export function hasLostDigits(cell: RosterCell | undefined, number: string, today: LocalDate): boolean {
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(number)) return true
  if (cell?.kind === 'number') return number.replace(/\D/gu, '').length > KEPT_DIGITS
  if (!/^\d{15}000$/.test(number)) return false
  const check = checkDocumentNumber('resident-id', number, today)
  return !check.ok && check.code === 'person/id-number-check-digit'
}

/**
 * Kind of a row's document: what the cell says, unless the number has an unmistakable form of its own kind.
 *
 * @param word text of the document type column, may be empty
 * @returns `isClear` false when the word is not known
 */
export function readDocumentKind(word: string, number: string): { kind: DocumentKind; isClear: boolean } {
  const found = word === '' ? undefined : (findCodeByName('documentKind', word) as DocumentKind | undefined)
  const said = found === 'none' ? undefined : found // the counter asks why, and gives the number; a list cannot
  const looks = detectDocumentKind(number)
  const isClear = word === '' || said !== undefined
  if (said && said !== 'resident-id') return { kind: said, isClear }
  if (said && looks === 'passport') return { kind: said, isClear }
  return { kind: looks ?? 'resident-id', isClear }
}

/** The number as a record will hold it. */
export function storedNumber(kind: DocumentKind, number: string): string {
  const normal = normaliseDocumentNumber(number)
  return kind === 'resident-id-15' && /^\d{15}$/.test(normal) ? convertFrom15(normal) : normal
}
