import { isPlaceName, plainPlaceName } from '../../../src/domain/person/places'
import { placeInitials } from '../../../src/platform/places/place-initials'

/** A place of one edition of the national table. */
export interface EditionRow {
  readonly code: string
  readonly name: string
}

/** One edition of the national table, with the day as of which it was drawn up. */
export interface Edition {
  readonly asOf: string
  readonly rows: readonly EditionRow[]
}

/** The committed table: lines of code, name and initials, retired ones with the last edition that has them. */
export interface PlaceLines {
  readonly above: readonly string[]
  readonly current: readonly string[]
  readonly retired: readonly string[]
}

/**
 * Lines of the committed table out of the editions, oldest first; the last one is the one in force.
 *
 * @param above provinces and prefectures of the edition in force
 */
export function placeLines(above: readonly EditionRow[], editions: readonly Edition[]): PlaceLines {
  const newest = editions.at(-1)
  if (!newest) throw new Error('no edition given')
  const inForce = new Set(newest.rows.map(({ code }) => code))
  const retired = new Map<string, string>()
  for (const { asOf, rows } of editions) {
    for (const { code, name } of rows.filter(isPlace)) {
      if (!inForce.has(code)) retired.set(code, `${line(code, name)} ${asOf}`)
    }
  }
  return {
    above: sorted(above.filter(isPlace).map(({ code, name }) => `${code} ${name}`)),
    current: sorted(newest.rows.filter(isPlace).map(({ code, name }) => line(code, name))),
    retired: sorted([...retired.values()]),
  }
}

function isPlace({ name }: EditionRow): boolean {
  return isPlaceName(name)
}

function line(code: string, name: string): string {
  const plain = plainPlaceName(name)
  return `${code} ${plain} ${placeInitials(plain).join('|')}`
}

function sorted(lines: readonly string[]): string[] {
  return [...lines].sort((a, b) => (a < b ? -1 : 1))
}
