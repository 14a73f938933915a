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
  const { bytes, starts } = nameKeys
  const marks = new Uint8Array(starts.length - 1)
  findInside(nameKeys, pattern, (name) => (marks[name] = INSIDE))
  const [from, to] = prefixRange(bytes, pattern, marks.length, (name) => starts[name] ?? 0)
  for (let name = from; name < to; name++) marks[name] = wholeOrStart(bytes, starts[name] ?? 0, pattern)
  return marks
}

function markReadings(index: SearchIndex, pattern: Uint8Array): Uint8Array {
  const marks = new Uint8Array(index.firstOfName.length - 1)
  for (const readings of [index.fullReadings, index.initials]) markSyllables(readings, pattern, marks)
  // A Latin name is compared as a name, too: its letters may be looked for in the middle of a word.
  const names = markNames(index, pattern)
  for (const [name, rank] of names.entries()) improve(marks, name, rank)
  return marks
}

function markSyllables({ bytes, places, owners }: ReadingIndex, pattern: Uint8Array, marks: Uint8Array): void {
  const [from, to] = prefixRange(bytes, pattern, places.length, (index) => places[index] ?? 0)
  for (let index = from; index < to; index++) {
    const owner = owners[index] ?? 0
    const isFirst = owner % 2 === 1
    improve(marks, owner >>> 1, isFirst ? wholeOrStart(bytes, places[index] ?? 0, pattern) : INSIDE)
  }
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
    const startOf = (place: number): number => starts[order[place] ?? 0] ?? 0
    const [from, to] = prefixRange(bytes, pattern, order.length, startOf)
    for (let place = from; place < to; place++) {
      improve(marks, order[place] ?? 0, wholeOrStart(bytes, startOf(place), pattern))
    }
  }
  return marks
}

/** Rank of a text that is known to start with the pattern. */
function wholeOrStart(bytes: Uint8Array, position: number, pattern: Uint8Array): number {
  return bytes[position + pattern.length] === 0 ? EXACT : PREFIX
}

function improve(marks: Uint8Array, at: number, rank: number): void {
  const known = marks[at] ?? NO_MATCH
  if (rank !== NO_MATCH && (known === NO_MATCH || rank < known)) marks[at] = rank
}
