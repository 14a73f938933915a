import { buildIndex } from './build-index'
import { compareText, textAt } from './byte-pool'
import { createMarker } from './mark-matches'
import { createNameReader } from './name-readings'
import { rankEntry, toComparedEntry, type ComparedEntry } from './rank-entry'
import type { EntryChange, SearchEntry } from './search-entry'
import { peopleIn, type SearchIndex } from './search-index'
import { INSIDE, nameKey, NO_MATCH, parseQuery } from './search-words'
import { compareUuids, readUuid, writeUuid } from './uuid-bytes'

/** People found, best first, and how many there are in all. */
export interface Found {
  readonly entries: readonly SearchEntry[]
  readonly total: number
}

/** A packed index with the changes made since it was packed laid over it. */
export interface PersonIndex {
  find(query: string, limit: number): Found
  /** Gets ready for numbers, after it was made or packed anew; left out, the first number waits for it. */
  prepare(): void
  count(): number
  /** Takes changes in; of two changes of one person the one with the higher number stays. */
  apply(changes: readonly EntryChange[]): void
  /** Packs everything anew; the overlay is empty afterwards. */
  pack(): SearchIndex
}

/**
 * A change laid over the index; `entry` is `null` when the person is gone. It is made ready for comparing when somebody
 * searches: during an import tens of thousands wait here for the next packing, and nobody does.
 */
interface Overlaid {
  readonly seq: number
  readonly entry: SearchEntry | null
  compared?: ComparedEntry
}

interface Ranked {
  readonly rank: number
  readonly entry: SearchEntry
}

export function createPersonIndex(packed: SearchIndex): PersonIndex {
  let base = packed
  let marker = createMarker(base)
  /** People of the base who were changed since. */
  let hidden = new Set<number>()
  const overlay = new Map<string, Overlaid>()
  const read = createNameReader()

  const hide = (personId: string): void => {
    const person = findPerson(base, personId)
    if (person !== null) hidden.add(person)
  }
  const overlaid = (): SearchEntry[] => [...overlay.values()].flatMap(({ entry }) => entry ?? [])
  const compared = (): ComparedEntry[] =>
    [...overlay.values()].flatMap((one) => (one.entry ? (one.compared ??= toComparedEntry(one.entry, read)) : []))

  function* everybody(): Generator<SearchEntry> {
    for (let person = 0; person < peopleIn(base); person++) if (!hidden.has(person)) yield entryAt(base, person)
    yield* overlaid()
  }

  return {
    find: (query, limit) => {
      const words = parseQuery(query)
      if (words.length === 0) return { entries: [], total: 0 }
      const marks = marker.mark(words)
      for (const person of hidden) marks[person] = NO_MATCH
      const { best, total } = bestOf(marks, limit)
      const fromBase = best.map(({ person, rank }): Ranked => ({ rank, entry: entryAt(base, person) }))
      const fromOverlay = compared()
        .map((one): Ranked => ({ rank: rankEntry(one, words), entry: one.entry }))
        .filter(({ rank }) => rank !== NO_MATCH)
      const merged = fromOverlay.length === 0 ? fromBase : [...fromBase, ...fromOverlay].sort(compareRanked)
      return { entries: merged.slice(0, limit).map(({ entry }) => entry), total: total + fromOverlay.length }
    },
    prepare: () => marker.prepare(),
    count: () => peopleIn(base) - hidden.size + overlaid().length,
    apply: (changes) => {
      for (const { personId, seq, entry } of changes) {
        if ((overlay.get(personId)?.seq ?? 0) > seq) continue
        hide(personId)
        overlay.set(personId, { seq, entry })
      }
    },
    pack: () => {
      if (overlay.size > 0) {
        base = buildIndex(everybody())
        marker = createMarker(base)
        hidden = new Set()
        overlay.clear()
      }
      return base
    },
  }
}

/** The first people of each rank, in the index's order, and the number of all who match. */
function bestOf(marks: Uint8Array, limit: number): { best: { person: number; rank: number }[]; total: number } {
  const byRank = Array.from({ length: INSIDE + 1 }, (): number[] => [])
  let total = 0
  for (let person = 0; person < marks.length; person++) {
    const rank = marks[person] ?? NO_MATCH
    if (rank === NO_MATCH) continue
    total += 1
    const found = byRank[rank]
    if (found && found.length < limit) found.push(person)
  }
  const best = byRank.flatMap((people, rank) => people.map((person) => ({ person, rank })))
  return { best: best.slice(0, limit), total }
}

/** The order of the index: rank, name, reading, id. */
function compareRanked(a: Ranked, b: Ranked): number {
  return (
    a.rank - b.rank ||
    compareText(nameKey(a.entry.name), nameKey(b.entry.name)) ||
    compareText(a.entry.name, b.entry.name) ||
    compareText(a.entry.reading, b.entry.reading) ||
    compareText(a.entry.personId, b.entry.personId)
  )
}

function entryAt(index: SearchIndex, person: number): SearchEntry {
  return {
    personId: readUuid(index.ids, person * 16),
    name: textAt(index.names, index.nameOf[person] ?? 0),
    reading: textAt(index.typedReadings, index.nameOf[person] ?? 0),
    sex: String.fromCharCode(index.sexes[person] ?? 0),
    birthYear: index.birthYears[person] ?? 0,
    village: textAt(index.villageNames, index.villages[person] ?? 0),
    idNumber: textAt(index.numbers, person),
    formerNumbers: textAt(index.formerNumbers, person),
    certificateNumbers: textAt(index.certificateNumbers, person),
    phone: textAt(index.phones, person),
  }
}

/** Number of a person in the index, `null` when they are not in it. */
function findPerson({ ids, idOrder }: SearchIndex, personId: string): number | null {
  const wanted = new Uint8Array(16)
  writeUuid(personId, wanted, 0)
  let [low, high] = [0, idOrder.length - 1]
  while (low <= high) {
    const middle = (low + high) >>> 1
    const person = idOrder[middle] ?? 0
    const comparison = compareUuids(ids, person * 16, wanted, 0)
    if (comparison === 0) return person
    if (comparison < 0) low = middle + 1
    else high = middle - 1
  }
  return null
}
