import { compareAt, packTexts, type BytePool } from './byte-pool'
import { createNameReader, readPerson } from './name-readings'
import type { SearchEntry } from './search-entry'
import type { ReadingIndex, SearchIndex } from './search-index'
import { nameKey, numberKey } from './search-words'
import { compareUuids, writeUuid } from './uuid-bytes'

/** A name, with the reading that was typed for it, and those who bear it. */
interface NameGroup {
  readonly name: string
  readonly reading: string
  readonly key: string
  readonly entries: SearchEntry[]
}

/** Sorts everybody and packs them. The order of `entries` does not matter; their ids are different. */
export function buildIndex(entries: Iterable<SearchEntry>): SearchIndex {
  const groups = sortGroups(groupByName(entries))
  const people = groups.flatMap((group) => group.entries)
  const numbers = packTexts(people.map(({ idNumber }) => numberKey(idNumber)))
  const formerNumbers = packTexts(people.map((entry) => numberKey(entry.formerNumbers)))
  const certificateNumbers = packTexts(people.map((entry) => numberKey(entry.certificateNumbers)))
  const phones = packTexts(people.map(({ phone }) => numberKey(phone)))
  const villageNames = [...new Set(people.map(({ village }) => village))]
  const villageAt = new Map(villageNames.map((village, index) => [village, index]))
  return {
    ...packIds(people),
    ...packNames(groups),
    sexes: Uint8Array.from(people, ({ sex }) => sex.charCodeAt(0)),
    birthYears: Uint16Array.from(people, ({ birthYear }) => birthYear),
    villages: Uint32Array.from(people, ({ village }) => villageAt.get(village) ?? 0),
    villageNames: packTexts(villageNames),
    numbers,
    numberOrder: orderOf(numbers),
    formerNumbers,
    formerOrder: orderOf(formerNumbers),
    certificateNumbers,
    certificateOrder: orderOf(certificateNumbers),
    phones,
    phoneOrder: orderOf(phones),
    ...indexReadings(groups),
  }
}

function groupByName(entries: Iterable<SearchEntry>): NameGroup[] {
  const groups = new Map<string, NameGroup>()
  for (const entry of entries) {
    const { name, reading } = entry
    const group = groups.get(`${name}\u0001${reading}`)
    if (group) group.entries.push(entry)
    else groups.set(`${name}\u0001${reading}`, { name, reading, key: nameKey(name), entries: [entry] })
  }
  return [...groups.values()]
}

/** By name and reading, then by id: the order in which people of one rank are shown, always the same. */
function sortGroups(groups: readonly NameGroup[]): NameGroup[] {
  const keys = packTexts(groups.map(({ key, name, reading }) => `${key}\u0001${name}\u0001${reading}`))
  const sorted = [...orderOf(keys)].flatMap((index) => groups[index] ?? [])
  for (const { entries } of sorted) entries.sort((a, b) => (a.personId < b.personId ? -1 : 1))
  return sorted
}

function packIds(people: readonly SearchEntry[]) {
  const ids = new Uint8Array(people.length * 16)
  for (const [person, { personId }] of people.entries()) writeUuid(personId, ids, person * 16)
  const idOrder = countUp(people.length).sort((a, b) => compareUuids(ids, a * 16, ids, b * 16))
  return { ids, idOrder }
}

function packNames(groups: readonly NameGroup[]) {
  const firstOfName = new Uint32Array(groups.length + 1)
  for (const [name, { entries }] of groups.entries()) {
    firstOfName[name + 1] = (firstOfName[name] ?? 0) + entries.length
  }
  const nameOf = new Uint32Array(firstOfName[groups.length] ?? 0)
  for (let name = 0; name < groups.length; name++) nameOf.fill(name, firstOfName[name], firstOfName[name + 1])
  const keys = groups.map(({ key }) => key)
  const latinNames = Uint32Array.from(keys.flatMap((key, name) => (/[a-z]/.test(key) ? [name] : [])))
  return {
    firstOfName,
    nameOf,
    names: packTexts(groups.map(({ name }) => name)),
    typedReadings: packTexts(groups.map(({ reading }) => reading)),
    nameKeys: packTexts(keys),
    latinNames,
    latinKeys: packTexts([...latinNames].map((name) => keys[name] ?? '')),
  }
}

function orderOf({ bytes, starts }: BytePool): Uint32Array {
  return countUp(starts.length - 1).sort((a, b) => compareAt(bytes, starts[a] ?? 0, starts[b] ?? 0) || a - b)
}

function indexReadings(groups: readonly NameGroup[]): Pick<SearchIndex, 'fullReadings' | 'initials'> {
  const read = createNameReader()
  const readings = groups.map((group) => readPerson(read, group))
  const initialsOf = (syllables: readonly string[]): string[] => syllables.map((syllable) => syllable.slice(0, 1))
  return {
    fullReadings: indexSyllables(readings),
    initials: indexSyllables(readings.map((ways) => distinct(ways.map(initialsOf)))),
  }
}

/** @param readings for each name its ways to be read, as lists of syllables */
function indexSyllables(readings: readonly (readonly string[][])[]): ReadingIndex {
  const texts: string[] = []
  const places: number[] = []
  const owners: number[] = []
  let end = 0
  for (const [name, ways] of readings.entries()) {
    for (const syllables of ways) {
      texts.push(syllables.join(''))
      for (const [ordinal, syllable] of syllables.entries()) {
        places.push(end)
        owners.push(name * 2 + (ordinal === 0 ? 1 : 0))
        end += syllable.length
      }
      end += 1 // the zero byte
    }
  }
  const { bytes } = packTexts(texts)
  const order = countUp(places.length).sort((a, b) => compareAt(bytes, places[a] ?? 0, places[b] ?? 0))
  return { bytes, places: order.map((index) => places[index] ?? 0), owners: order.map((index) => owners[index] ?? 0) }
}

function distinct(ways: readonly string[][]): string[][] {
  return [...new Map(ways.map((way) => [way.join(''), way])).values()]
}

function countUp(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, index) => index)
}
