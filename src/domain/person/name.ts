import type { ErrorParams } from '../../shared/errors/app-error'
import type { AppErrorCode } from '../../shared/errors/codes'
import { withoutInvisible } from './half-width'
import { fromPrivateUse } from './private-use'

/** What of a name cannot be right. */
export interface NameProblem {
  readonly code: Extract<AppErrorCode, 'person/name-missing' | 'person/name-characters'>
  readonly params: ErrorParams
}

/** Dots that keyboards and systems write between the parts of Yi, Tibetan and Uyghur names. */
const middleDots = /[\u0387\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65]/gu
/** Characters that look like an ideograph but stand for its radical; pages copied from PDF files contain them. */
const radicals = /[\u2F00-\u2FD5]/gu
/** Digits, lost characters (? * □ ■ 〓 �) and code points without an agreed meaning: the name was damaged on its way. */
const notInNames = /[\p{Cc}\p{Co}\p{Cs}\p{Nd}<>?\uFF1F*\uFF0A\u25A1\u25A0\u3013\uFFFD]/u

/**
 * Name as it is stored, compared and printed: composed (NFC), one kind of middle dot (U+00B7), leftovers of old Chinese
 * encodings at their agreed code points, no invisible marks, no space at the ends and single spaces inside.
 */
export function normaliseName(text: string): string {
  return withoutInvisible(fromPrivateUse(text))
    .replace(radicals, (radical) => radical.normalize('NFKC'))
    .normalize('NFC')
    .replace(middleDots, '\u00B7')
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * What stops a name, `null` when nothing does. Any letter or ideograph of any script is allowed.
 *
 * @param name normalised
 * @returns `person/name-characters` with the position by code point, from 1, and the code point as `U+XXXX`
 */
export function checkName(name: string): NameProblem | null {
  if (name === '') return { code: 'person/name-missing', params: {} }
  const characters = [...name]
  const index = characters.findIndex((character) => notInNames.test(character))
  if (index < 0) return null
  const codePoint = characters[index]?.codePointAt(0) ?? 0
  const shown = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
  return { code: 'person/name-characters', params: { position: index + 1, codePoint: shown } }
}

/** Characters of a name as people count them, by code point; a rare character is one. */
export function nameLength(name: string): number {
  return [...name].length
}
