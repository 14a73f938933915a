import { likenessOf } from './likeness'
import { pairKeys } from './pair-keys'
import type { ComparedPerson, LikelyPair } from './types'
import { leastScore } from './weights'

/** Everybody with one key. More than this is a key that says nothing (the telephone of an agency), and is left out. */
const MOST_OF_A_KEY = 400
/** Groups that are compared between two reports of progress. */
const STEP = 20_000
/** A key and a person in one number that keeps its exactness: 32 bits of the key's hash, 20 of the place. */
const PLACES = 2 ** 20

/** What a search over the whole station found. */
export interface PairsFound {
  /** Best first. */
  readonly pairs: readonly LikelyPair[]
  /** Pairs that somebody found to be two people, as many as there may be pairs. */
  readonly toldApart: readonly LikelyPair[]
  /** All of them, also those beyond the limit. */
  readonly total: number
  /** Keys that too many people share to compare them. */
  readonly keysLeftOut: number
  readonly people: number
}

/**
 * Pairs of files that look like one person, of as many people as there are. Those that somebody found to be two people
 * are left out.
 *
 * @param limit pairs that are handed back
 * @returns in between how many of the groups are compared, from 0 to 1; at the end what was found
 */
export function* findPairs(people: readonly ComparedPerson[], limit: number): Generator<number, PairsFound> {
  const entries = keyedPlaces(people)
  const found = new Map<number, LikelyPair>()
  let keysLeftOut = 0
  let from = 0
  let groups = 0
  while (from < entries.length) {
    const hash = Math.floor((entries[from] ?? 0) / PLACES)
    let to = from + 1
    while (to < entries.length && Math.floor((entries[to] ?? 0) / PLACES) === hash) to += 1
    if (to - from > MOST_OF_A_KEY) keysLeftOut += 1
    else if (to - from > 1) comparePlaces(people, entries.subarray(from, to), found)
    from = to
    groups += 1
    if (groups % STEP === 0) yield from / entries.length
  }
  const pairs = [...found.values()].sort(comparePairs)
  const told = toldApartAmong(people).slice(0, limit)
  return { pairs: pairs.slice(0, limit), toldApart: told, total: pairs.length, keysLeftOut, people: people.length }
}

/** Every key of everybody with the place of its person, equal keys next to each other. */
function keyedPlaces(people: readonly ComparedPerson[]): Float64Array {
  if (people.length > PLACES) throw new RangeError('more people than places')
  const entries: number[] = []
  for (const [place, person] of people.entries()) {
    for (const key of pairKeys(person)) entries.push(hashOf(key) * PLACES + place)
  }
  return Float64Array.from(entries).sort()
}

function comparePlaces(people: readonly ComparedPerson[], entries: Float64Array, found: Map<number, LikelyPair>): void {
  for (let one = 0; one < entries.length; one++) {
    const placeA = (entries[one] ?? 0) % PLACES
    for (let other = one + 1; other < entries.length; other++) {
      const placeB = (entries[other] ?? 0) % PLACES
      const pair = placeA * PLACES + placeB // places rise within a group, so a pair has one number
      const [a, b] = [people[placeA], people[placeB]]
      if (!a || !b || placeA === placeB || found.has(pair) || a.distinctFrom.includes(b.id)) continue
      const likeness = likenessOf(a, b)
      if (likeness.score >= leastScore) found.set(pair, { ...likeness, personIds: inOrder(a, b) })
    }
  }
}

function toldApartAmong(people: readonly ComparedPerson[]): readonly LikelyPair[] {
  const byId = new Map(people.filter(({ distinctFrom }) => distinctFrom.length > 0).map((one) => [one.id, one]))
  return [...byId.values()].reverse().flatMap((a) =>
    a.distinctFrom.flatMap((id) => {
      const b = byId.get(id)
      return b && a.id < b.id ? [{ ...likenessOf(a, b), personIds: inOrder(a, b) }] : []
    }),
  )
}

function inOrder(a: ComparedPerson, b: ComparedPerson): LikelyPair['personIds'] {
  return a.id < b.id ? [a.id, b.id] : [b.id, a.id]
}

function comparePairs(a: LikelyPair, b: LikelyPair): number {
  return b.score - a.score || (a.personIds.join() < b.personIds.join() ? -1 : 1)
}

/** FNV-1a over the code units; two keys of one hash only cost a comparison. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
