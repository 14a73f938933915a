import Dexie from 'dexie'
import { pinyin } from 'pinyin-pro'
import type { HarnessStation } from '../../harness/harness'
import type { Person } from '../../../src/domain/person/types'
import { percentile, timed } from '../measure'
import { benchPeople } from './bench-people'

const SHOWN = 20
const PERSONS_LOOKED_UP = 180

/** 95th percentiles in milliseconds. `ways` is ours by what was typed, the worst keystroke of each beside it. */
export interface SearchFigure {
  readonly ours: number
  readonly dexie: number
  readonly keystrokes: number
  readonly ways: Readonly<Record<string, { readonly p95: number; readonly worst: number }>>
}

/**
 * One keystroke in the search box, from key to answer, against a Dexie prefix query over a plain index of the same
 * people, key by key in turns.
 */
export async function searchFigure(station: HarnessStation, count: number, seed: number): Promise<SearchFigure> {
  const people = benchPeople(station, count, seed).map(toRow)
  const plain = await plainIndex(people)
  const every = Math.max(1, Math.floor(people.length / PERSONS_LOOKED_UP))
  const ours = new Map<string, number[]>()
  const dexie: number[] = []
  for (const [index, person] of people.filter((_, at) => at % every === 0).entries()) {
    const { way, typed, column } = typedOf(person, index)
    const taken = ours.get(way) ?? []
    ours.set(way, taken)
    const characters = [...typed]
    for (let length = 1; length <= characters.length; length++) {
      const text = characters.slice(0, length).join('')
      taken.push((await timed(() => station.records.search.find(text, SHOWN))).ms)
      dexie.push((await timed(() => plain.table('people').where(column).startsWith(text).limit(SHOWN).toArray())).ms)
    }
  }
  await plain.delete()
  const all = [...ours.values()].flat()
  const ways = [...ours].map(([way, taken]) => [way, { p95: percentile(taken, 0.95), worst: Math.max(...taken) }])
  return {
    ours: percentile(all, 0.95),
    dexie: percentile(dexie, 0.95),
    keystrokes: all.length,
    ways: Object.fromEntries(ways),
  }
}

function letters(name: string, pattern: 'first' | 'pinyin'): string {
  return pinyin(name, { pattern, toneType: 'none', separator: '' })
}

/** A person as a plain table has them. */
interface Row {
  readonly name: string
  readonly initials: string
  readonly reading: string
  readonly bornOn: string
  readonly idNumber: string
  readonly phone: string
  readonly certificateNo: string
}

function toRow({ name, idNumber, phone, bornOn, certificateNumbers = [] }: Person): Row {
  const [initials, reading] = [letters(name, 'first'), letters(name, 'pinyin')]
  return { name, initials, reading, bornOn, idNumber, phone, certificateNo: certificateNumbers[0] ?? '' }
}

/** Something that a clerk types to find a person, and the column in which a plain table has its start. */
interface Typed {
  readonly way: string
  readonly typed: string
  readonly column: keyof Row
}

function typedOf(row: Row, index: number): Typed {
  const { name, initials, reading, bornOn, idNumber, phone, certificateNo } = row
  const ways = [
    { way: 'name', typed: name, column: 'name' },
    { way: 'initials', typed: initials, column: 'initials' },
    { way: 'pinyin', typed: reading, column: 'reading' },
    { way: 'phone', typed: phone, column: 'phone' },
    { way: 'identity number', typed: idNumber, column: 'idNumber' },
    { way: 'tail of the identity number', typed: idNumber.slice(-6), column: 'idNumber' },
    { way: 'certificate', typed: certificateNo, column: 'certificateNo' },
    { way: 'tail of the certificate', typed: certificateNo.slice(-6), column: 'certificateNo' },
    { way: 'initials and year', typed: `${initials} ${bornOn.slice(0, 4)}`, column: 'initials' },
  ] as const satisfies readonly Typed[]
  return ways[index % ways.length] ?? ways[0]
}

async function plainIndex(rows: readonly Row[]): Promise<Dexie> {
  const db = new Dexie(`plain-${crypto.randomUUID()}`)
  db.version(1).stores({ people: '++id, name, initials, reading, phone, idNumber, certificateNo' })
  for (let from = 0; from < rows.length; from += 5000) {
    await db.table('people').bulkAdd(rows.slice(from, from + 5000))
  }
  return db
}
