import type { LocalDate } from '../../shared/units'
import type { ListedPlace, PlaceListing } from './place-listing'
import type { PlaceFile, PlaceTable } from './places'
import type { RosterRemark } from './remarks'

/** What a newer table does to a code. */
export type PlaceChangeKind = 'new' | 'renamed' | 'retired' | 'back'

/** One code that a newer table changes. */
export interface PlaceChange {
  readonly kind: PlaceChangeKind
  /** 2 or 4 digits: province, prefecture; 6: county; 9: township. */
  readonly code: string
  readonly name: string
  /** Name until now; `''` where it does not differ. */
  readonly before: string
  /** What it lies in, by its newest name; `''` for provinces. */
  readonly within: string
  /** Last day on which the code is known to have been in force; `null` while it is. */
  readonly lastSeenOn: LocalDate | null
}

/** A listing held against the table in force. */
export interface PlaceComparison {
  readonly changes: readonly PlaceChange[]
  /** Codes that stay as they are. */
  readonly same: number
  readonly problems: readonly RosterRemark[]
}

/** What the station loaded over the table that the program brings; one row. Lines are those of `PlaceFile`. */
export interface LoadedPlaces {
  readonly id: 'places'
  readonly source: string
  /** Day as of which it was drawn up. */
  readonly date: LocalDate
  readonly loadedOn: LocalDate
  readonly loadedBy: string
  /** Codes that the last loading changed, by kind of change. */
  readonly changed: Readonly<Record<PlaceChangeKind, number>>
  readonly aboveLines: readonly string[]
  readonly currentLines: readonly string[]
  readonly retiredLines: readonly string[]
}

const COUNTY = 6
const TOWNSHIP = 9
const levelsAbove: Readonly<Record<number, readonly number[]>> = {
  [TOWNSHIP]: [COUNTY],
  [COUNTY]: [4, 2],
  4: [2],
  2: [],
}

/**
 * What changes when a listing comes into force. A code that it lacks is retired where the listing says that it covers
 * the place; its last known day is that of the table in force until now.
 */
export function comparePlaces(table: PlaceTable, listing: PlaceListing): PlaceComparison {
  const listed = new Map(listedCodes(table, listing).map((place) => [place.code, place]))
  const nameOf = (code: string) => listed.get(code)?.name ?? table.byCode.get(code)?.name ?? table.above.get(code)
  const within = (code: string) =>
    (levelsAbove[code.length] ?? []).flatMap((length) => nameOf(code.slice(0, length)) ?? [])[0] ?? ''
  const changes: PlaceChange[] = []
  const problems: RosterRemark[] = []
  let same = 0
  for (const place of listed.values()) {
    const { code, name, row } = place
    if (code.length > 2 && within(code) === '') {
      problems.push({ sheet: listing.sheet, row, column: '', code: 'places/above-missing', params: { value: code } })
    }
    const change = changeOf(table, place)
    if (change) changes.push({ ...change, code, name, within: within(code) })
    else same += 1
  }
  for (const { code, name, lastSeenOn } of table.places) {
    if (lastSeenOn !== null || listed.has(code)) continue
    if (isCovered(listing, code)) {
      const day = table.header.date as LocalDate
      changes.push({ kind: 'retired', code, name, before: '', within: within(code), lastSeenOn: day })
    } else same += 1
  }
  return { changes, same, problems }
}

/** How many codes change, by kind. */
export function countChanges(changes: readonly PlaceChange[]): Readonly<Record<PlaceChangeKind, number>> {
  const counts = { new: 0, renamed: 0, retired: 0, back: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

/**
 * The row that brings changes into force.
 *
 * @param before what was loaded until now, `null` for nothing
 * @param initialsOf first letters of a name, as the table has them
 */
export function loadedPlaces(
  before: LoadedPlaces | null,
  changes: readonly PlaceChange[],
  about: Pick<LoadedPlaces, 'source' | 'date' | 'loadedOn' | 'loadedBy'>,
  initialsOf: (name: string) => readonly string[],
): LoadedPlaces {
  const above = linesByCode(before?.aboveLines)
  const current = linesByCode(before?.currentLines)
  const retired = linesByCode(before?.retiredLines)
  for (const { code, name, lastSeenOn } of changes) {
    if (code.length < COUNTY) above.set(code, `${code} ${name}`)
    else {
      const line = `${code} ${name} ${initialsOf(name).join('|')}`
      const [to, from] = lastSeenOn === null ? [current, retired] : [retired, current]
      to.set(code, lastSeenOn === null ? line : `${line} ${lastSeenOn}`)
      from.delete(code)
    }
  }
  const lines = { aboveLines: sorted(above), currentLines: sorted(current), retiredLines: sorted(retired) }
  return { id: 'places', ...about, changed: countChanges(changes), ...lines }
}

/** The table in force: the one that the program brings, and over it what the station loaded if that is newer. */
export function placesInForce(shipped: PlaceFile, loaded: LoadedPlaces | null): PlaceFile {
  if (!loaded || loaded.date <= shipped.header.date) return shipped
  const { source, date, loadedOn, loadedBy, aboveLines, currentLines, retiredLines } = loaded
  const replaced = new Set(linesByCode([...currentLines, ...retiredLines]).keys())
  const kept = (lines: readonly string[]) => lines.filter((line) => !replaced.has(codeOf(line)))
  return {
    header: { source, date, confirmed: false, loaded: { on: loadedOn, by: loadedBy } },
    above: sorted(linesByCode([...shipped.above, ...aboveLines])),
    current: [...kept(shipped.current), ...currentLines],
    retired: [...kept(shipped.retired), ...retiredLines],
  }
}

/** A prefecture that the table has as its own county (东莞市) is listed once and stands for both. */
function listedCodes(table: PlaceTable, { places }: PlaceListing): readonly ListedPlace[] {
  return places.flatMap((place) => {
    const own = `${place.code}00`
    return place.code.length === 4 && table.byCode.has(own) ? [place, { ...place, code: own }] : [place]
  })
}

function changeOf(
  table: PlaceTable,
  { code, name, lastDay }: ListedPlace,
): Pick<PlaceChange, 'kind' | 'before' | 'lastSeenOn'> | null {
  const known = code.length < COUNTY ? nameAbove(table, code) : table.byCode.get(code)
  if (code.length < COUNTY && lastDay !== null) return null // never chosen themselves, so never retired
  const before = known && known.name !== name ? known.name : ''
  if (lastDay !== null) return known?.lastSeenOn === null ? { kind: 'retired', before: '', lastSeenOn: lastDay } : null
  if (!known) return { kind: 'new', before, lastSeenOn: null }
  if (known.lastSeenOn !== null) return { kind: 'back', before, lastSeenOn: null }
  return before === '' ? null : { kind: 'renamed', before, lastSeenOn: null }
}

function nameAbove(table: PlaceTable, code: string) {
  const name = table.above.get(code)
  return name === undefined ? undefined : { name, lastSeenOn: null }
}

function isCovered({ counties, townships }: PlaceListing, code: string): boolean {
  return (code.length === TOWNSHIP ? townships : counties).some((start) => code.startsWith(start))
}

function linesByCode(lines: readonly string[] = []): Map<string, string> {
  return new Map(lines.map((line) => [codeOf(line), line]))
}

function codeOf(line: string): string {
  return line.slice(0, line.indexOf(' '))
}

function sorted(lines: ReadonlyMap<string, string>): readonly string[] {
  return [...lines.values()].sort((one, other) => (one < other ? -1 : 1))
}
