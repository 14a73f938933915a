import type { Person } from '../../../src/domain/person/types'
import { addMonths, localDate } from '../../../src/shared/units'
import { aNotice } from '../../builders/person.builder'
import { aFollowUp, anEmploymentSpell, anUnemploymentSpell } from '../../builders/registration.builder'
import { aJobSeeking, aRecommendation } from '../../builders/seeking.builder'
import type { HarnessStation } from '../../harness/harness'
import { percentile, timed } from '../measure'
import { benchPeople, saveAll } from './bench-people'
import { requested } from './raw-store'

const PEOPLE = 20
const ROUNDS = 10
/** Spells of a long working life: out of work and back twelve times, followed up every month. */
const SPELLS = 12
const FOLLOW_UPS = 24
const tables = [
  'unemploymentSpells',
  'employmentSpells',
  'jobSeekings',
  'enrolments',
  'assignments',
  'notices',
] as const

/**
 * 95th percentile of opening the file of somebody with a long history, in milliseconds, against reading the same rows
 * from IndexedDB without decrypting them, file by file in turns.
 */
export async function personFileFigure(station: HarnessStation): Promise<{ ours: number; raw: number }> {
  const people = benchPeople(station, PEOPLE, 43)
  await saveAll(station, people)
  for (const person of people) await giveHistory(station, person)
  const db = await requested(indexedDB.open('station'))
  const ours: number[] = []
  const raw: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const { id } of people) {
      ours.push((await timed(() => station.opened.services.person.file(id))).ms)
      raw.push((await timed(() => storedRows(db, id))).ms)
    }
  }
  db.close()
  return { ours: percentile(ours, 0.95), raw: percentile(raw, 0.95) }
}

async function giveHistory({ parts, records }: HarnessStation, { id: personId }: Person): Promise<void> {
  await records.store.change('registration:register-employed', (change) => {
    for (let at = 0; at < SPELLS; at++) {
      const from = addMonths(localDate('2014-01-05'), at * 12)
      const followUps = Array.from({ length: FOLLOW_UPS }, () => aFollowUp({ on: from, note: '电话里说还在找工作' }))
      const end = { kind: 'cancelled', endedOn: addMonths(from, 5), reason: '1', note: '' } as const
      const id = parts.ids.newId<'unemployment'>()
      change.put('unemploymentSpells', anUnemploymentSpell({ id, personId, registeredOn: from, followUps, end }))
      const startedOn = addMonths(from, 5)
      const endedOn = addMonths(from, 11)
      const job = { id: parts.ids.newId<'employment'>(), personId, startedOn, endedOn, endReason: '合同期满' }
      change.put('employmentSpells', anEmploymentSpell(job))
    }
    return Promise.resolve(null)
  })
  await records.store.change('seeking:register', (change) => {
    for (let at = 0; at < SPELLS; at++) {
      const registeredOn = addMonths(localDate('2014-02-05'), at * 12)
      const recommendations = Array.from({ length: 5 }, () => aRecommendation({ on: registeredOn }))
      const id = parts.ids.newId<'jobSeeking'>()
      change.put('jobSeekings', aJobSeeking({ id, personId, registeredOn, recommendations }))
    }
    return Promise.resolve(null)
  })
  await records.store.change('person:record-notice', (change) => {
    change.put('notices', aNotice({ id: parts.ids.newId<'notice'>(), personId }))
    return Promise.resolve(null)
  })
}

/** The rows as the query view keeps them, read past the program. */
function storedRows(db: IDBDatabase, personId: string): Promise<unknown> {
  const view = db.transaction(['persons', ...tables])
  return Promise.all([
    requested(view.objectStore('persons').get(personId)),
    ...tables.map((table) => requested(view.objectStore(table).index('personId').getAll(personId))),
  ])
}
