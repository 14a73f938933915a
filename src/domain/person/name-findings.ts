import { nameChanges, nameLength, normaliseName, type NameChange } from './name'

/**
 * Longest name on the chip of a resident identity card, in UTF-16 units: the record gives it 30 bytes. A rare character
 * beyond the basic plane takes two, so such a name may have been cut on its card.
 *
 * Source: record layout of the second-generation card, as the makers of readers print it.
 */
export const CHIP_NAME_UNITS = 15

/** What of a name the clerk should look at twice. */
export interface NameFindings {
  /** What was put right. */
  readonly changes: readonly NameChange[]
  /** Characters that other systems and fonts may lack, each once. */
  readonly rare: readonly string[]
  /** Length as people count it. */
  readonly codePoints: number
  /** Length as chips and most programs count it. */
  readonly units: number
}

/** Ideographs of the first edition of Unicode, Latin letters, the middle dot and the space: every shipped font has them. */
const everyday = /[\u4E00-\u9FA5A-Za-z\u00B7 ]/u

/** What is unusual about a name as typed; `null` when nothing is. */
export function findInName(text: string): NameFindings | null {
  const name = normaliseName(text)
  const changes = nameChanges(text)
  const rare = [...new Set(name)].filter((character) => !everyday.test(character))
  const isUsual = changes.length === 0 && rare.length === 0 && name.length <= CHIP_NAME_UNITS
  return isUsual ? null : { changes, rare, codePoints: nameLength(name), units: name.length }
}
