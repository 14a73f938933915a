import { readPerson } from './name-readings'
import type { SearchEntry } from './search-entry'
import {
  EXACT,
  INSIDE,
  MIN_INSIDE_DIGITS,
  nameKey,
  NO_MATCH,
  numberKey,
  PREFIX,
  TAIL,
  type SearchWord,
} from './search-words'

/** A person that is compared one by one: changed since the index was built. */
export interface ComparedEntry {
  readonly entry: SearchEntry
  readonly key: string
  /** Whole readings and initials. */
  readonly readings: readonly string[]
  /** The same from the second syllable on, from the third … */
  readonly innerReadings: readonly string[]
}

/** A person made ready for comparing. */
export function toComparedEntry(entry: SearchEntry, read: (name: string) => string[][]): ComparedEntry {
  const ways = readPerson(read, entry).flatMap((syllables) => [
    syllables,
    syllables.map((syllable) => syllable.slice(0, 1)),
  ])
  return {
    entry,
    key: nameKey(entry.name),
    readings: [...new Set(ways.map((units) => units.join('')))],
    innerReadings: [...new Set(ways.flatMap((units) => units.slice(1).map((_, at) => units.slice(at + 1).join(''))))],
  }
}

/** The same rank that `createMarker` gives within the index. */
export function rankEntry(compared: ComparedEntry, words: readonly SearchWord[]): number {
  const ranks = words.map((word) => rankWord(compared, word))
  return ranks.includes(NO_MATCH) ? NO_MATCH : Math.max(NO_MATCH, ...ranks)
}

function rankWord(compared: ComparedEntry, { kind, text }: SearchWord): number {
  const { entry, key, readings, innerReadings } = compared
  if (kind === 'number') {
    const { idNumber, formerNumbers, certificateNumbers, phone } = entry
    const inNumbers = [idNumber, formerNumbers, certificateNumbers, phone].map((number) =>
      rankNumber(numberKey(number), text),
    )
    return best([...inNumbers, String(entry.birthYear) === text ? PREFIX : NO_MATCH])
  }
  const asName = rankStart(key, text) || (key.includes(text) ? INSIDE : NO_MATCH)
  if (kind === 'name') return best([asName, nameKey(entry.village).includes(text) ? INSIDE : NO_MATCH])
  const isInside = innerReadings.some((reading) => reading.startsWith(text))
  return best([asName, ...readings.map((reading) => rankStart(reading, text)), isInside ? INSIDE : NO_MATCH])
}

function rankNumber(number: string, text: string): number {
  const start = rankStart(number, text)
  if (start !== NO_MATCH || text.length < MIN_INSIDE_DIGITS) return start
  if (number.endsWith(text)) return TAIL
  return number.includes(text) ? INSIDE : NO_MATCH
}

function rankStart(value: string, text: string): number {
  if (value === text) return EXACT
  return value.startsWith(text) ? PREFIX : NO_MATCH
}

function best(ranks: readonly number[]): number {
  return ranks.reduce((a, b) => (a === NO_MATCH ? b : b === NO_MATCH ? a : Math.min(a, b)), NO_MATCH)
}
