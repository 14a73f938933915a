import { localDate, type LocalDate } from '../../shared/units'
import { toHalfWidth } from './half-width'

/** A county or township of the national table. */
export interface Place {
  /** County: 6 digits of GB/T 2260; township: 9 digits. */
  readonly code: string
  readonly name: string
  /** Ways to type it by the first letters of its syllables. */
  readonly initials: readonly string[]
  /** Day of the last edition that has the code; `null` while it is in force. */
  readonly lastSeenOn: LocalDate | null
}

/** Where the table is from. */
export interface PlaceSource {
  readonly source: string
  readonly date: string
  readonly confirmed: boolean
  /** When and by whom the station loaded it; absent for the table that the program brings. */
  readonly loaded?: { readonly on: LocalDate; readonly by: string }
}

/** A table as `resources/places/places.json` has it. */
export interface PlaceFile {
  readonly header: PlaceSource
  /** Provinces and prefectures: `code name`. */
  readonly above: readonly string[]
  /** `code name initials`; several ways to read a name stand with `|` between them. */
  readonly current: readonly string[]
  /** The same, with the day of the last edition that has the code. */
  readonly retired: readonly string[]
}

/** The table ready to be searched. */
export interface PlaceTable {
  readonly header: PlaceSource
  readonly places: readonly Place[]
  readonly byCode: ReadonlyMap<string, Place>
  /** Names of provinces and prefectures by code. */
  readonly above: ReadonlyMap<string, string>
}

/** What stands in a person's record: the code, and the whole name as it was when it was chosen. */
export interface PlaceOnFile {
  readonly code: string
  readonly name: string
}

/** A place found, with its own name and those of the levels above it. */
export interface PlaceHit extends PlaceOnFile {
  /** Lowest level first: township, county, prefecture, and the province where it is another one. */
  readonly levels: readonly string[]
  readonly lastSeenOn: LocalDate | null
}

const PROVINCE = 2
const PREFECTURE = 4
const COUNTY = 6
const NOT_FOUND = 9

/** Names that stand for "directly under" and are part of no address. */
const directlyUnder = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])

/** Whether a name of the national table is that of a place, and not only of a level in between. */
export function isPlaceName(name: string): boolean {
  return !directlyUnder.has(name)
}

/** A name as addresses have it: without the word for the office, and without blanks. */
export function plainPlaceName(name: string): string {
  return name.replace(/街道办事处$/u, '街道').replace(/\s/gu, '')
}

/** The table out of its file. */
export function placeTableOf(file: PlaceFile): PlaceTable {
  const places = [...file.current, ...file.retired].map(placeOfLine)
  return {
    header: file.header,
    places,
    byCode: new Map(places.map((place) => [place.code, place])),
    above: new Map(file.above.map(placeOfLine).map(({ code, name }) => [code, name])),
  }
}

/**
 * Places for what a clerk types: parts of names, first letters or the beginning of a code, several of them with spaces
 * between (`安岳 石羊`, `ay sy`). A name typed in full comes first, then what is near, then by code; codes no longer in
 * force come last.
 *
 * @param near county code of the station
 */
export function findPlaces(table: PlaceTable, text: string, near: string, limit: number): PlaceHit[] {
  const words = toHalfWidth(text).toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  return table.places
    .map((place) => ({ place, rank: rankOf(place, table.byCode.get(place.code.slice(0, COUNTY)), words) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .map(({ place, rank }) => ({ place, order: orderOf(place, rank, near) }))
    .sort((a, b) => a.order - b.order || (a.place.code < b.place.code ? -1 : 1))
    .slice(0, limit)
    .map(({ place }) => placeHit(table, place, near))
}

/**
 * An address that begins with a place. What it has of the place already is not repeated; the beginning that an earlier
 * choice gave is replaced.
 *
 * @param before place chosen earlier, `null` when there was none
 */
export function addressAt(address: string, place: PlaceOnFile, before: PlaceOnFile | null): string {
  const typed = address.trim()
  const rest = before !== null && typed.startsWith(before.name) ? typed.slice(before.name.length) : typed
  if (rest.startsWith(place.name)) return rest
  let shared = Math.min(rest.length, place.name.length)
  while (!place.name.endsWith(rest.slice(0, shared))) shared -= 1 // ends at 0: every name ends with nothing
  return place.name + rest.slice(shared)
}

function placeOfLine(line: string): Place {
  const [code = '', name = '', initials = '', lastSeenOn] = line.split(' ')
  return { code, name, initials: initials.split('|'), lastSeenOn: lastSeenOn ? localDate(lastSeenOn) : null }
}

/** Every word has to fit the place or the county above it, and one of them the place itself; 0 is best. */
function rankOf(place: Place, county: Place | undefined, words: readonly string[]): number {
  const own = words.map((word) => rankWord(place, word))
  const fits = words.every((word, index) => own[index] !== NOT_FOUND || (county && rankWord(county, word) < NOT_FOUND))
  return fits ? Math.min(...own) : NOT_FOUND
}

function rankWord({ code, name, initials }: Place, word: string): number {
  if (/^\d+$/u.test(word)) return code.startsWith(word) ? (code === word ? 0 : 1) : NOT_FOUND
  if (name === word || name.replace(/.$/u, '') === word) return 0
  if (name.startsWith(word) || initials.some((letters) => letters.startsWith(word))) return 1
  return name.includes(word) ? 2 : NOT_FOUND
}

function orderOf({ code, lastSeenOn }: Place, rank: number, near: string): number {
  const levels = [COUNTY, PREFECTURE, PROVINCE]
  const distance = levels.findIndex((length) => code.slice(0, length) === near.slice(0, length))
  const retired = lastSeenOn === null ? 0 : 1000
  const exact = rank === 0 ? 0 : 100
  return retired + exact + (distance < 0 ? levels.length : distance) * 10 + rank
}

/** A place with the names of what it lies in. @param near county code of the station; its province is not named */
export function placeHit({ byCode, above }: PlaceTable, { code, name, lastSeenOn }: Place, near: string): PlaceHit {
  const county = code.length > COUNTY ? byCode.get(code.slice(0, COUNTY))?.name : undefined
  const prefecture = above.get(code.slice(0, PREFECTURE))
  const province = above.get(code.slice(0, PROVINCE))
  const isOwnProvince = code.slice(0, PROVINCE) === near.slice(0, PROVINCE)
  const inPrefecture = [name, county, prefecture === name ? undefined : prefecture] // 东莞市 is its own prefecture
  const names = (all: readonly (string | undefined)[]) => all.filter((one) => one !== undefined)
  return {
    code,
    name: names([...inPrefecture, province])
      .toReversed()
      .join(''),
    levels: names(isOwnProvince ? inPrefecture : [...inPrefecture, province]),
    lastSeenOn,
  }
}
