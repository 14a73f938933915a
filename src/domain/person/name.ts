import type { ErrorParams } from '../../shared/errors/app-error'
import type { AppErrorCode } from '../../shared/errors/codes'
import { toHalfWidth, withoutInvisible } from './half-width'
import { fromPrivateUse } from './private-use'

/** What of a name cannot be right. */
export interface NameProblem {
  readonly code: Extract<AppErrorCode, 'person/name-missing' | 'person/name-characters'>
  readonly params: ErrorParams
}

/** Dots that keyboards and systems write between the parts of Yi, Tibetan and Uyghur names. */
const middleDots = /[\u0387\u2022\u2027\u2219\u22C5\u30FB\uFF0E\uFF65]/gu
const fullWidthLetters = /[\uFF21-\uFF3A\uFF41-\uFF5A]/gu
/** Characters that look like an ideograph but stand for its radical; pages copied from PDF files contain them. */
const radicals = /[\u2F00-\u2FD5]/gu
/** Digits, lost characters (? * □ ■ 〓 �) and code points without an agreed meaning: the name was damaged on its way. */
const notInNames = /[\p{Cc}\p{Co}\p{Cs}\p{Nd}<>?\uFF1F*\uFF0A\u25A1\u25A0\u3013\uFFFD]/u

/** What is put right in a name without being asked. */
export type NameChangeKind = 'private-use' | 'invisible' | 'radical' | 'full-width' | 'composed' | 'middle-dot'

/** A character of a name as typed, and what it became; empty when it was taken out. */
export interface NameChange {
  readonly kind: NameChangeKind
  readonly from: string
  readonly to: string
}

const steps: readonly { readonly kind: NameChangeKind; readonly apply: (text: string) => string }[] = [
  { kind: 'private-use', apply: fromPrivateUse },
  { kind: 'invisible', apply: withoutInvisible },
  { kind: 'radical', apply: (text) => text.replace(radicals, (radical) => radical.normalize('NFKC')) },
  { kind: 'full-width', apply: (text) => text.replace(fullWidthLetters, toHalfWidth) },
  { kind: 'composed', apply: (text) => text.normalize('NFC') },
  { kind: 'middle-dot', apply: (text) => text.replace(middleDots, '\u00B7') },
]

/**
 * Name as it is stored, compared and printed: composed (NFC), one kind of middle dot (U+00B7), leftovers of old Chinese
 * encodings at their agreed code points, half-width letters, no invisible marks, no space at the ends and single spaces
 * inside.
 */
export function normaliseName(text: string): string {
  return steps
    .reduce((name, { apply }) => apply(name), text)
    .replace(/\s+/gu, ' ')
    .trim()
}

/** What `normaliseName` changes character by character, each once; spaces are not told. */
export function nameChanges(text: string): NameChange[] {
  let name = text
  return steps.flatMap(({ kind, apply }) => {
    const characters = [...new Set(name)]
    name = apply(name)
    return characters.filter((one) => apply(one) !== one).map((one) => ({ kind, from: one, to: apply(one) }))
  })
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
  const codePoint = codePointName(characters[index] ?? '')
  return { code: 'person/name-characters', params: { position: index + 1, codePoint } }
}

/** First code point of a text as tables of characters write it: `U+4DAE`. */
export function codePointName(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Characters of a name as people count them, by code point; a rare character is one. */
export function nameLength(name: string): number {
  return [...name].length
}
