import type { UnemploymentSpell } from '../../../src/domain/registration/types'
import type { HarnessStation } from '../../harness/harness'
import { percentile, timed } from '../measure'
import { benchPeople, saveAll } from './bench-people'
import { openRawStore, requested } from './raw-store'

const ROUND = 40

/** Number series that the registrations take their numbers from. */
const SERIES = 'bench'

/**
 * Milliseconds of one registration (spell and number in one operation: journal, fsync, strict Dexie transaction) of
 * people on file, against plain strict IndexedDB puts of the very rows that it left, in turns.
 */
export async function commitFigure(station: HarnessStation, rounds: number): Promise<{ ours: number; raw: number }> {
  const people = benchPeople(station, ROUND * rounds, 41)
  await saveAll(station, people)
  const rawStore = await openRawStore()
  const ours: number[] = []
  const raw: number[] = []
  for (let round = 0; round < rounds; round++) {
    const written: string[][] = []
    for (const person of people.slice(round * ROUND, (round + 1) * ROUND)) {
      const spell = spellOf(station, person.id)
      const { ms } = await timed(() =>
        station.records.store.change('registration:register-unemployed', async (change) => {
          const number = await change.nextNumber(SERIES)
          change.put('unemploymentSpells', { ...spell, registrationNo: `SY2026-${String(number).padStart(6, '0')}` })
        }),
      )
      ours.push(ms)
      written.push([SERIES, spell.id])
    }
    for (const rows of await storedRows(written)) {
      const { ms } = await timed(() => rawStore.putStrict(rows))
      raw.push(ms)
    }
  }
  rawStore.remove()
  return { ours: percentile(ours, 0.5), raw: percentile(raw, 0.5) }
}

function spellOf({ parts }: HarnessStation, personId: UnemploymentSpell['personId']): UnemploymentSpell {
  return {
    id: parts.ids.newId<'unemployment'>(),
    personId,
    registrationNo: 'SY2026-000001',
    registeredOn: parts.clock.today(),
    place: 'residence',
    unemployedOn: parts.clock.today(),
    reason: '02',
    previousEmployer: '示例食品厂',
    previousJob: '包装工',
    jobWish: '保洁',
    wantsTraining: true,
    wantsStartUp: false,
    handlerName: '测试员',
    end: null,
  }
}

/** The rows as the query view keeps them, read past the program. */
async function storedRows(ids: readonly string[][]): Promise<unknown[][]> {
  const db = await requested(indexedDB.open('station'))
  const view = db.transaction(['numberSeries', 'unemploymentSpells'])
  const rows = await Promise.all(
    ids.map(([series, spell]) =>
      Promise.all([
        requested(view.objectStore('numberSeries').get(series ?? '')),
        requested(view.objectStore('unemploymentSpells').get(spell ?? '')),
      ]),
    ),
  )
  db.close()
  return rows
}
