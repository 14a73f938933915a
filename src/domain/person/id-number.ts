import type { ErrorParams } from '../../shared/errors/app-error'
import { AppError } from '../../shared/errors/app-error'
import type { AppErrorCode } from '../../shared/errors/codes'
import { ageOn, isLocalDate, type LocalDate } from '../../shared/units'
import { toHalfWidth, withoutInvisible } from './half-width'
import type { DocumentKind, Sex } from './types'

/** What a document number tells, or why it cannot be a number of that kind. */
export type DocumentCheck =
  | { readonly ok: true; readonly bornOn: LocalDate; readonly sex: Sex }
  | { readonly ok: true; readonly bornOn: null; readonly sex: null }
  | { readonly ok: false; readonly code: AppErrorCode; readonly params: ErrorParams }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'
/** Nobody older is registered; a higher age is a mistyped year. */
export const maxAge = 120

const ownForms = {
  'foreign-permanent-2017': /^[A-Z]{3}\d{12}$/,
  'hk-macao-travel-permit': /^[HM]\d{8}(\d{2})?$/,
  'taiwan-travel-permit': /^\d{8}$/,
  passport: /^[A-Z0-9]{5,20}$/,
  none: /^(?:LS\d{10})?$/, // what the station gives; empty until the person is saved
  'disability-card': /^\d{17}[\dX][1-7][1-4](B\d{1,2})?$/,
} as const

/**
 * Number as it is stored and compared: half-width, upper case, without spaces and dashes. Every other character stays,
 * so that a wrong one is reported and not lost.
 */
export function normaliseDocumentNumber(text: string): string {
  return withoutInvisible(toHalfWidth(text))
    .replace(/[\s\u2010-\u2015\u2212-]/gu, '')
    .toUpperCase()
}

/**
 * Check character of an 18-digit number (ISO 7064 MOD 11-2).
 *
 * @param first17 exactly 17 digits
 * @throws AppError `person/id-number-characters`
 * @source GB 11643-1999
 */
export function checkDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new AppError('person/id-number-characters')
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return checkCharacters.charAt(sum % 11)
}

/**
 * 18-digit form of a 15-digit number of an old card: century 19 and the check digit added.
 *
 * @throws AppError `person/id-number-characters` unless given 15 digits
 */
export function convertFrom15(number: string): string {
  if (!/^\d{15}$/.test(number)) throw new AppError('person/id-number-characters')
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`
  return first17 + checkDigit(first17)
}

/**
 * Checks a number against the rule of its document kind, and derives birth date and sex where the number holds them.
 *
 * @param number in any writing; it is normalised first
 * @param today the day against which "in the future" and "older than 120" are judged
 * @source GB 11643-1999; residence permits of Hong Kong, Macao and Taiwan people; foreigner cards of 2017 and 2023
 */
export function checkDocumentNumber(kind: DocumentKind, number: string, today: LocalDate): DocumentCheck {
  const normal = normaliseDocumentNumber(number)
  switch (kind) {
    case 'resident-id':
      return checkEighteen(normal, today)
    case 'resident-id-15':
      // A record on file holds the converted number under the same kind.
      return checkEighteen(/^\d{15}$/.test(normal) ? convertFrom15(normal) : normal, today, '15')
    case 'hmt-residence-permit':
      return /^8[123]0000/.test(normal) ? checkEighteen(normal, today) : wrongForm(kind)
    case 'foreign-permanent-2023':
      return normal.startsWith('9') ? checkEighteen(normal, today) : wrongForm(kind)
    case 'disability-card':
      return ownForms[kind].test(normal) ? checkEighteen(normal.slice(0, 18), today) : wrongForm(kind)
    case 'foreign-permanent-2017':
    case 'hk-macao-travel-permit':
    case 'taiwan-travel-permit':
    case 'passport':
    case 'none':
      return ownForms[kind].test(normal) ? { ok: true, bornOn: null, sex: null } : wrongForm(kind)
  }
}

/** Kind that a number looks like, for rosters that do not say; `null` when it looks like none. */
export function detectDocumentKind(number: string): DocumentKind | null {
  const normal = normaliseDocumentNumber(number)
  if (/^\d{17}[\dX]$/.test(normal)) {
    if (/^8[123]0000/.test(normal)) return 'hmt-residence-permit'
    return normal.startsWith('9') ? 'foreign-permanent-2023' : 'resident-id'
  }
  if (/^\d{15}$/.test(normal)) return 'resident-id-15'
  if (ownForms['disability-card'].test(normal)) return 'disability-card'
  if (ownForms['foreign-permanent-2017'].test(normal)) return 'foreign-permanent-2017'
  if (ownForms['hk-macao-travel-permit'].test(normal)) return 'hk-macao-travel-permit'
  if (ownForms['taiwan-travel-permit'].test(normal)) return 'taiwan-travel-permit'
  return /^[A-Z]{1,3}\d{5,9}$/.test(normal) ? 'passport' : null
}

function checkEighteen(number: string, today: LocalDate, expected: '15' | '18' = '18'): DocumentCheck {
  if (number.length !== 18) return refuse('person/id-number-length', { expected, found: number.length })
  const wrong = [...number].findIndex(
    (character, index) => !/\d/.test(character) && !(index === 17 && character === 'X'),
  )
  if (wrong >= 0) return refuse('person/id-number-characters', { position: wrong + 1 })
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isLocalDate(bornOn)) return refuse('person/id-number-date')
  if (checkDigit(number.slice(0, 17)) !== number[17]) return refuse('person/id-number-check-digit')
  if (bornOn > today) return refuse('person/id-number-in-future')
  if (ageOn(bornOn, today) > maxAge) return refuse('person/id-number-too-old', { years: maxAge })
  return { ok: true, bornOn, sex: Number(number[16]) % 2 === 1 ? '1' : '2' }
}

function wrongForm(kind: DocumentKind): DocumentCheck {
  return refuse('person/document-number-format', { kind })
}

function refuse(code: AppErrorCode, params: ErrorParams = {}): DocumentCheck {
  return { ok: false, code, params }
}
