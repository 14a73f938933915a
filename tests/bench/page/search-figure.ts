import Dexie from 'dexie'
import { pinyin } from 'pinyin-pro'
import type { HarnessStation } from '../../harness/harness'
import type { Person } from '../../../src/domain/person/types'
import { percentile, timed } from '../measure'
import { benchPeople } from './bench-people'

const SHOWN = 20
const PERSONS_LOOKED_UP = 100

/**
 * 95th percentile of one keystroke in the search box, in milliseconds, against a Dexie prefix query over a plain index
 * of the same people, key by key in turns.
 */
export async function searchFigure(
  station: HarnessStation,
  count: number,
  seed: number,
): Promise<{ ours: number; dexie: number; keystrokes: number }> {
  const people = benchPeople(station, count, seed).map(toRow)
  const plain = await plainIndex(people)
  const every = Math.max(1, Math.floor(people.length / PERSONS_LOOKED_UP))
  const ours: number[] = []
  const dexie: number[] = []
  for (const [index, person] of people.filter((_, at) => at % every === 0).entries()) {
    const { typed, column } = typedOf(person, index)
    const characters = [...typed]
    for (let length = 1; length <= characters.length; length++) {
      const text = characters.slice(0, length).join('')
      ours.push((await timed(() => station.records.search.find(text, SHOWN))).ms)
      dexie.push((await timed(() => plain.table('people').where(column).startsWith(text).limit(SHOWN).toArray())).ms)
    }
  }
  await plain.delete()
  return { ours: percentile(ours, 0.95), dexie: percentile(dexie, 0.95), keystrokes: ours.length }
}

function initials(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', separator: '' })
}

/** A person as a plain table has them. */
interface Row {
  readonly name: string
  readonly initials: string
  readonly idNumber: string
  readonly phone: string
  readonly certificateNo: string
}

function toRow({ name, idNumber, phone, certificateNumbers = [] }: Person): Row {
  return { name, initials: initials(name), idNumber, phone, certificateNo: certificateNumbers[0] ?? '' }
}

/** What a clerk types for a person: name, initials or phone, the tail of the identity number, the certificate's number. */
function typedOf(row: Row, index: number): { readonly typed: string; readonly column: keyof Row } {
  const ways = [
    { typed: row.name, column: 'name' },
    { typed: row.initials, column: 'initials' },
    { typed: row.phone, column: 'phone' },
    { typed: row.idNumber.slice(-6), column: 'idNumber' },
    { typed: row.certificateNo, column: 'certificateNo' },
    { typed: row.certificateNo.slice(-6), column: 'certificateNo' },
  ] as const satisfies readonly { readonly typed: string; readonly column: keyof Row }[]
  return ways[index % ways.length] ?? ways[0]
}

async function plainIndex(rows: readonly Row[]): Promise<Dexie> {
  const db = new Dexie(`plain-${crypto.randomUUID()}`)
  db.version(1).stores({ people: '++id, name, initials, phone, idNumber, certificateNo' })
  for (let from = 0; from < rows.length; from += 5000) {
    await db.table('people').bulkAdd(rows.slice(from, from + 5000))
  }
  return db
}
