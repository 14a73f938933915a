import type { ComparedPerson, LikenessFinding } from './types'
import { slipBetween } from './slips'

type NameFinding = Extract<
  LikenessFinding,
  'name-same' | 'name-marks' | 'name-homophone' | 'name-one-character' | 'name-one-of-two' | 'names-differ'
>

/** What stands between the parts of a name and is typed in many ways. */
const marks = /[\s\u00B7\u2022\u2027\u2219\u22C5\u30FB.\u2019'-]+/gu

/** A name without the marks between its parts, in small letters. */
export function withoutMarks(name: string): string {
  return name.replace(marks, '').toLowerCase()
}

/** What two names say. */
export function nameLikeness(
  a: Pick<ComparedPerson, 'name' | 'readings'>,
  b: Pick<ComparedPerson, 'name' | 'readings'>,
): NameFinding {
  if (a.name === b.name) return 'name-same'
  const [keyA, keyB] = [withoutMarks(a.name), withoutMarks(b.name)]
  if (keyA === keyB) return 'name-marks'
  if (a.readings.some((reading) => b.readings.includes(reading))) return 'name-homophone'
  const [charactersA, charactersB] = [[...keyA], [...keyB]]
  if (!isOneApart(charactersA, charactersB)) return 'names-differ'
  return Math.min(charactersA.length, charactersB.length) > 2 ? 'name-one-character' : 'name-one-of-two'
}

/** One character other, two neighbours swapped, or one more. Counted by code point: a rare character is one. */
function isOneApart(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2) return false
  if (short.length === long.length) return isSlip(short, long)
  if (long.length !== short.length + 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(at).join('') === long.slice(at + 1).join('')
}

/** Names as texts of one unit a character, so that a slip is found by its place. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  const units = new Map([...new Set([...a, ...b])].map((character, index) => [character, String.fromCharCode(index)]))
  const coded = (name: readonly string[]) => name.map((character) => units.get(character) ?? '').join('')
  return slipBetween(coded(a), coded(b)) !== null
}
