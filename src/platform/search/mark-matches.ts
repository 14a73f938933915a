import { findInside, prefixRange, toBytes, type BytePool } from './byte-pool'
import { peopleIn, type ReadingIndex, type SearchIndex } from './search-index'
import { EXACT, INSIDE, MIN_INSIDE_DIGITS, NO_MATCH, PREFIX, TAIL, type SearchWord } from './search-words'

/** Rank of every person for a query: that of the word which fits worst; `NO_MATCH` where a word does not fit. */
export function markMatches(index: SearchIndex, words: readonly SearchWord[]): Uint8Array {
  const [first, ...others] = words
  if (!first) return new Uint8Array(peopleIn(index))
  const marks = markWord(index, first)
  for (const word of others) {
    const next = markWord(index, word)
    for (let person = 0; person < marks.length; person++) {
      const [a, b] = [marks[person] ?? NO_MATCH, next[person] ?? NO_MATCH]
      marks[person] = a === NO_MATCH || b === NO_MATCH ? NO_MATCH : Math.max(a, b)
    }
  }
  return marks
}

function markWord(index: SearchIndex, { kind, text }: SearchWord): Uint8Array {
  const pattern = toBytes(text)
  if (kind === 'number') return markNumbers(index, pattern)
  const names = kind === 'name' ? markNames(index, pattern) : markReadings(index, pattern)
  const marks = new Uint8Array(peopleIn(index))
  for (let name = 0; name < names.length; name++) {
    const rank = names[name] ?? NO_MATCH
    if (rank !== NO_MATCH) marks.fill(rank, index.firstOfName[name], index.firstOfName[name + 1])
  }
  return marks
}

/** Rank of every name. */
function markNames({ nameKeys }: SearchIndex, pattern: Uint8Array): Uint8Array {
  const marks = new Uint8Array(nameKeys.starts.length - 1)
  findInside(nameKeys, pattern, (name) => (marks[name] = INSIDE))
  markStarts(inOrder(nameKeys), pattern, (name, rank) => (marks[name] = rank))
  return marks
}

function markReadings(index: SearchIndex, pattern: Uint8Array): Uint8Array {
  const marks = new Uint8Array(index.firstOfName.length - 1)
  for (const readings of [index.fullReadings, index.initials]) markSyllables(readings, pattern, marks)
  // A name with Latin letters is compared as a name, too: letters may be looked for in the middle of a word.
  const { latinNames, latinKeys } = index
  findInside(latinKeys, pattern, (latin) => improve(marks, latinNames[latin] ?? 0, INSIDE))
  markStarts(inOrder(latinKeys), pattern, (latin, rank) => improve(marks, latinNames[latin] ?? 0, rank))
  return marks
}

function markSyllables({ bytes, places, owners }: ReadingIndex, pattern: Uint8Array, marks: Uint8Array): void {
  const list = { bytes, length: places.length, positionOf: (index: number) => places[index] ?? 0 }
  markStarts(list, pattern, (index, rank) => {
    const owner = owners[index] ?? 0
    improve(marks, owner >>> 1, owner % 2 === 1 ? rank : INSIDE)
  })
}

function markNumbers(index: SearchIndex, pattern: Uint8Array): Uint8Array {
  const marks = new Uint8Array(peopleIn(index))
  const fields: readonly [BytePool, Uint32Array][] = [
    [index.numbers, index.numberOrder],
    [index.phones, index.phoneOrder],
  ]
  for (const [pool, order] of fields) {
    const { bytes, starts } = pool
    if (pattern.length >= MIN_INSIDE_DIGITS) {
      findInside(pool, pattern, (person, isTail) => improve(marks, person, isTail ? TAIL : INSIDE))
    }
    const positionOf = (place: number): number => starts[order[place] ?? 0] ?? 0
    markStarts({ bytes, length: order.length, positionOf }, pattern, (place, rank) => {
      improve(marks, order[place] ?? 0, rank)
    })
  }
  return marks
}

/** A list of zero-ended texts in sorted order. */
interface SortedTexts {
  readonly bytes: Uint8Array
  readonly length: number
  readonly positionOf: (index: number) => number
}

function inOrder({ bytes, starts }: BytePool): SortedTexts {
  return { bytes, length: starts.length - 1, positionOf: (index) => starts[index] ?? 0 }
}

/** Goes through the texts that start with the pattern. Those that are the pattern and no more sort first. */
function markStarts(list: SortedTexts, pattern: Uint8Array, mark: (index: number, rank: number) => void): void {
  const { bytes, positionOf } = list
  const [from, to] = prefixRange(bytes, pattern, list.length, positionOf)
  let index = from
  while (index < to && bytes[positionOf(index) + pattern.length] === 0) mark(index++, EXACT)
  while (index < to) mark(index++, PREFIX)
}

function improve(marks: Uint8Array, at: number, rank: number): void {
  const known = marks[at] ?? NO_MATCH
  if (rank !== NO_MATCH && (known === NO_MATCH || rank < known)) marks[at] = rank
}
