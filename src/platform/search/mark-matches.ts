import { findInside, packTexts, prefixRange, textAt, toBytes, type BytePool } from './byte-pool'
import { createNumberScan, type NumberScan } from './number-scan'
import { peopleIn, type ReadingIndex, type SearchIndex } from './search-index'
import { EXACT, INSIDE, MIN_INSIDE_DIGITS, nameKey, NO_MATCH, PREFIX, TAIL, type SearchWord } from './search-words'

/** Marks matches in an index. */
export interface Marker {
  /** Rank of every person for a query: that of the word which fits worst; `NO_MATCH` where a word does not fit. */
  readonly mark: (words: readonly SearchWord[]) => Uint8Array
  /** Gets ready for numbers; left out, the first number waits for it. */
  readonly prepare: () => void
}

/** A marker for an index. */
export function createMarker(index: SearchIndex): Marker {
  const fields = [
    { pool: index.numbers, order: index.numberOrder, scan: createNumberScan(index.numbers) },
    { pool: index.formerNumbers, order: index.formerOrder, scan: createNumberScan(index.formerNumbers) },
    {
      pool: index.certificateNumbers,
      order: index.certificateOrder,
      scan: createNumberScan(index.certificateNumbers),
    },
    { pool: index.phones, order: index.phoneOrder, scan: createNumberScan(index.phones) },
  ]
  const { villageNames } = index
  const villageCount = villageNames.starts.length - 1
  const villageKeys = packTexts(Array.from({ length: villageCount }, (_, at) => nameKey(textAt(villageNames, at))))
  const markWord = ({ kind, text }: SearchWord): Uint8Array => {
    const pattern = toBytes(text)
    const marks = new Uint8Array(peopleIn(index))
    if (kind === 'number') {
      for (const field of fields) markNumbers(field, text, marks)
      markBirthYear(index, text, marks)
      return marks
    }
    const names = kind === 'name' ? markNames(index, pattern) : markReadings(index, pattern)
    for (let name = 0; name < names.length; name++) {
      const rank = names[name] ?? NO_MATCH
      if (rank !== NO_MATCH) marks.fill(rank, index.firstOfName[name], index.firstOfName[name + 1])
    }
    if (kind === 'name') markVillages(index, villageKeys, pattern, marks)
    return marks
  }
  return {
    mark: ([first, ...others]) => {
      const marks = first ? markWord(first) : new Uint8Array(peopleIn(index))
      for (const word of others) keepWorst(marks, markWord(word))
      return marks
    },
    prepare: () => {
      for (const { scan } of fields) scan.prepare()
    },
  }
}

function keepWorst(marks: Uint8Array, next: Uint8Array): void {
  for (let person = 0; person < marks.length; person++) {
    const [a, b] = [marks[person] ?? NO_MATCH, next[person] ?? NO_MATCH]
    marks[person] = a === NO_MATCH || b === NO_MATCH ? NO_MATCH : Math.max(a, b)
  }
}

/** Rank of every name. */
function markNames({ nameKeys }: SearchIndex, pattern: Uint8Array): Uint8Array {
  const marks = new Uint8Array(nameKeys.starts.length - 1)
  findInside(nameKeys, pattern, (name) => (marks[name] = INSIDE))
  markStarts(inOrder(nameKeys), pattern, (name, rank) => (marks[name] = rank))
  return marks
}

/** The village tells people of one name apart: it fits, but never before a name. */
function markVillages({ villages }: SearchIndex, keys: BytePool, pattern: Uint8Array, marks: Uint8Array): void {
  const isFound = new Uint8Array(keys.starts.length - 1)
  findInside(keys, pattern, (village) => (isFound[village] = 1))
  if (!isFound.includes(1)) return
  for (let person = 0; person < villages.length; person++) {
    if (isFound[villages[person] ?? 0]) improve(marks, person, INSIDE)
  }
}

/** A year of birth is in most numbers, too, but people without a Chinese document are found by it as well. */
function markBirthYear({ birthYears }: SearchIndex, text: string, marks: Uint8Array): void {
  if (!/^(19|20)\d\d$/.test(text)) return
  const year = Number(text)
  for (let person = 0; person < birthYears.length; person++) {
    if (birthYears[person] === year) improve(marks, person, PREFIX)
  }
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

/** One kind of number that people have. */
interface NumberField {
  readonly pool: BytePool
  readonly order: Uint32Array
  readonly scan: NumberScan
}

function markNumbers({ pool, order, scan }: NumberField, text: string, marks: Uint8Array): void {
  const { bytes, starts } = pool
  const pattern = toBytes(text)
  if (pattern.length >= MIN_INSIDE_DIGITS) {
    scan.find(text, pattern, (person, isTail) => improve(marks, person, isTail ? TAIL : INSIDE))
  }
  const positionOf = (place: number): number => starts[order[place] ?? 0] ?? 0
  markStarts({ bytes, length: order.length, positionOf }, pattern, (place, rank) => {
    improve(marks, order[place] ?? 0, rank)
  })
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
