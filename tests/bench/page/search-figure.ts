import Dexie from 'dexie'
import { pinyin } from 'pinyin-pro'
import { generatePeople } from '../../builders/people'
import type { HarnessStation } from '../../harness/harness'
import { percentile, timed } from '../measure'

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
  const people = generatePeople({ seed, count, today: station.parts.clock.today() })
  const plain = await plainIndex(people)
  const every = Math.max(1, Math.floor(people.length / PERSONS_LOOKED_UP))
  const ours: number[] = []
  const dexie: number[] = []
  for (const [index, person] of people.filter((_, at) => at % every === 0).entries()) {
    const typed = index % 3 === 0 ? person.name : index % 3 === 1 ? initials(person.name) : person.phone
    const column = index % 3 === 0 ? 'name' : index % 3 === 1 ? 'initials' : 'phone'
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

async function plainIndex(people: ReturnType<typeof generatePeople>): Promise<Dexie> {
  const db = new Dexie(`plain-${crypto.randomUUID()}`)
  db.version(1).stores({ people: '++id, name, initials, phone' })
  const rows = people.map((person) => ({ ...person, initials: initials(person.name) }))
  for (let from = 0; from < rows.length; from += 5000) {
    await db.table('people').bulkAdd(rows.slice(from, from + 5000))
  }
  return db
}
