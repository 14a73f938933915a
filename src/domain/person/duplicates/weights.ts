import type { LikenessFinding, LikenessGrade } from './types'

/**
 * Points of each finding; the score is their sum, held within 0..100. Experience of ours, no regulation: they only
 * decide what is shown and in which order, never what is done.
 */
export const weights: Readonly<Record<LikenessFinding, number>> = {
  /** A number is given to one person only. */
  'number-same': 100,
  /** A mistyped digit. Numbers of strangers are rarely that close, unless they were given out one after the other. */
  'number-one-digit': 45,
  /** Two neighbouring digits typed in the wrong order. */
  'number-swapped': 45,
  /** Only the sequence differs: so do the numbers of all who were born in one county on one day. */
  'number-sequence': 10,
  /** Two citizen numbers with right check digits are two people, or somebody registered twice elsewhere. */
  'numbers-differ': -20,
  /** Common names are borne by hundreds, so a name alone is never enough. */
  'name-same': 30,
  /** Middle dots, spaces and letter case are typed as the keyboard has them. */
  'name-marks': 28,
  /** Heard and typed with another character: 吴晓琴, 吴小琴. */
  'name-homophone': 22,
  /** One character more, less or other, of three or more. */
  'name-one-character': 14,
  /** One of two characters: mostly other people of one family. */
  'name-one-of-two': 6,
  'names-differ': -40,
  'birth-same': 25,
  /** Day and month in the wrong order. */
  'birth-swapped': 18,
  'birth-one-digit': 15,
  'births-differ': -20,
  /** A family shares one telephone. */
  'phone-same': 15,
  /** Hundreds live in one village. */
  'place-same': 8,
  'sexes-differ': -25,
  /** Born on one day, one character of the name apart, numbers given out one after the other. */
  'twins-possible': -15,
}

/** Score from which a pair is worth a look: name and birth date alone reach it, name and telephone alone do not. */
export const leastScore = 40

const leastOfGrade = { certain: 85, likely: 60 } as const

/** How sure a score is. @param score 0..100 */
export function gradeOf(score: number): LikenessGrade {
  if (score >= leastOfGrade.certain) return 'certain'
  return score >= leastOfGrade.likely ? 'likely' : 'possible'
}
