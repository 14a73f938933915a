import type { Id } from '../../../shared/ids'
import type { LocalDate } from '../../../shared/units'
import type { DocumentKind, Sex } from '../types'

/** What of a person is compared with another one. */
export interface ComparedPerson {
  readonly id: Id<'person'>
  /** Normalised, as it is stored. */
  readonly name: string
  /** Ways to read the name: syllables without tones, a space between two; none where nobody knows one. */
  readonly readings: readonly string[]
  /** Own number first, then those of earlier documents; temporary numbers and empty ones left out. */
  readonly numbers: readonly ComparedNumber[]
  readonly sex: Sex | null
  readonly bornOn: LocalDate | null
  readonly phone: string
  /** Village, or the next best place. */
  readonly place: string
  /** People whom somebody looked at and found to be others. */
  readonly distinctFrom: readonly Id<'person'>[]
}

/** The same before its name was read. */
export interface UnreadPerson extends Omit<ComparedPerson, 'readings'> {
  /** How the name is read, as the clerk typed it; mostly empty. */
  readonly nameReading: string
}

export interface ComparedNumber {
  readonly kind: DocumentKind
  readonly number: string
}

/** One thing that speaks for, or against, two files being of one person. Names are keys of `weights`. */
export type LikenessFinding =
  | 'number-same'
  | 'number-one-digit'
  | 'number-swapped'
  | 'number-sequence'
  | 'numbers-differ'
  | 'name-same'
  | 'name-marks'
  | 'name-homophone'
  | 'name-one-character'
  | 'name-one-of-two'
  | 'names-differ'
  | 'birth-same'
  | 'birth-swapped'
  | 'birth-one-digit'
  | 'births-differ'
  | 'phone-same'
  | 'place-same'
  | 'sexes-differ'
  | 'twins-possible'

/** How much two files look like one person. */
export interface Likeness {
  /** 0..100 */
  readonly score: number
  /** What the score is made of, in the order number, name, birth, the rest. */
  readonly findings: readonly LikenessFinding[]
}

/** How sure a score is. */
export type LikenessGrade = 'certain' | 'likely' | 'possible'

/** Two files that look like one person. */
export interface LikelyPair extends Likeness {
  /** The older file first. */
  readonly personIds: readonly [Id<'person'>, Id<'person'>]
}
