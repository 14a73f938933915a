import { pinyin } from 'pinyin-pro'

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

/** Names that stand for "directly under" and are part of no address. */
const directlyUnder = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'])
/** Most ways to read a name that are kept; one hit too many is better than one missed. */
const MAX_WAYS = 8

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
  return !directlyUnder.has(name)
}

function line(code: string, name: string): string {
  const plain = name.replace(/街道办事处$/u, '街道').replace(/\s/gu, '')
  return `${code} ${plain} ${initialsOf(plain).join('|')}`
}

/**
 * First letters of the syllables: as the whole name is read, then with the other readings of its characters. The last
 * one says what kind of place it is and has one reading.
 */
function initialsOf(name: string): string[] {
  const options = { toneType: 'none', type: 'array', pattern: 'first', nonZh: 'removed' } as const
  const asRead = pinyin(name, options).join('')
  let ways = ['']
  for (const character of [...name].slice(0, -1)) {
    const letters = [...new Set(pinyin(character, { ...options, multiple: true }))]
    if (letters.length > 0) ways = ways.flatMap((way) => letters.map((letter) => way + letter)).slice(0, MAX_WAYS)
  }
  return [...new Set([asRead, ...ways.map((way) => way + asRead.slice(-1))])].slice(0, MAX_WAYS)
}

function sorted(lines: readonly string[]): string[] {
  return [...lines].sort((a, b) => (a < b ? -1 : 1))
}
