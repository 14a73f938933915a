import type { Person } from '../../../src/domain/person/types'
import type { OperationKindName } from '../../../src/shared/rights/operation-kinds'
import { addDays, localDate, type LocalDate } from '../../../src/shared/units'
import type { Change } from '../../../src/usecases/ports'
import { anAssignment } from '../../builders/posts.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../builders/registration.builder'
import { anEnrolment, aRollCall, aSession } from '../../builders/training.builder'
import type { HarnessStation } from '../../harness/harness'
import { timed } from '../measure'
import { benchPeople, saveAll } from './bench-people'

const WRITES_PER_CHANGE = 2000
/** Of so many people one was registered unemployed, one is on a post; a class of fifty. */
const ONE_UNEMPLOYED_AMONG = 10
const ONE_ON_POST_AMONG = 60
const PEOPLE_PER_CLASS = 833
const TRAINEES = 50
const SESSIONS = 5
/** Of so many on a post one sat in a class meanwhile. */
const ONE_TWICE_AMONG = 100

const firstDay = localDate('2025-03-03')

type Write = (change: Change) => void

/**
 * Milliseconds of holding all ledgers of the station against each other, against only reading the same ledgers without
 * decoding them; how many were compared, and how many of those who are in two places were found.
 */
export async function doubleLifeFigure(station: HarnessStation, count: number, seed: number) {
  const people = benchPeople(station, count, seed)
  await saveAll(station, people)
  const planted = await fillLedgers(station, people)
  const reading = await timed(() => readLedgers(station))
  const { ms, result } = await timed(() => station.opened.services.doubleLife.search({}))
  const found = result.found.filter(({ contradiction }) => contradiction.kind === 'class-on-post').length
  return { ours: ms, reading: reading.ms, rows: reading.result, compared: result.compared, planted, found }
}

/** Everybody has an employment that ended; who was unemployed was so before it. */
async function fillLedgers(station: HarnessStation, people: readonly Person[]): Promise<number> {
  const { ids } = station.parts
  const on = (days: number): LocalDate => addDays(firstDay, days)
  await save(station, 'registration:register-employed', people, ({ id: personId }) => {
    const own = { id: ids.newId<'employment'>(), personId, startedOn: on(0), endedOn: on(90) }
    return (change) => change.put('employmentSpells', anEmploymentSpell(own))
  })
  const unemployed = people.filter((_, at) => at % ONE_UNEMPLOYED_AMONG === 0)
  await save(station, 'registration:register-unemployed', unemployed, ({ id: personId }) => {
    const end = { kind: 'cancelled', endedOn: on(-10), reason: '1', note: '' } as const
    const own = { id: ids.newId<'unemployment'>(), personId, registeredOn: on(-200), unemployedOn: on(-201), end }
    return (change) => change.put('unemploymentSpells', anUnemploymentSpell(own))
  })
  const onPosts = people.filter((_, at) => at % ONE_ON_POST_AMONG === 1)
  await save(station, 'posts:assign', onPosts, ({ id: personId }) => {
    const own = { id: ids.newId<'assignment'>(), personId, startedOn: on(100), endedOn: on(300) }
    return (change) => change.put('assignments', anAssignment(own))
  })
  const both = onPosts.filter((_, at) => at % ONE_TWICE_AMONG === 0)
  const classes = Math.max(1, Math.floor(people.length / PEOPLE_PER_CLASS))
  const ended = people.filter((_, at) => at % ONE_ON_POST_AMONG !== 1)
  for (let ordinal = 0; ordinal < classes; ordinal++) {
    const own = both.filter((_, at) => at % classes === ordinal)
    const trainees = [...ended.slice(ordinal * TRAINEES, (ordinal + 1) * TRAINEES), ...own]
    await saveClass(station, trainees, on(120 + (ordinal % 100)))
  }
  return both.length
}

async function saveClass(station: HarnessStation, people: readonly Person[], startsOn: LocalDate): Promise<void> {
  const { ids } = station.parts
  const classId = ids.newId<'trainingClass'>()
  const enrolments = people.map(({ id: personId }, at) =>
    anEnrolment({ id: ids.newId<'enrolment'>(), classId, personId, ordinal: at + 1, enrolledOn: startsOn }),
  )
  const sessions = Array.from({ length: SESSIONS }, (_, at) =>
    aSession({ id: ids.newId<'session'>(), classId, ordinal: at + 1, heldOn: addDays(startsOn, at) }),
  )
  const marks = enrolments.map((one) => [one, 'present'] as const)
  const { store } = station.records
  await store.change('training:enrol', (change) => {
    for (const one of enrolments) change.put('enrolments', one)
    return Promise.resolve(null)
  })
  await store.change('training:add-sessions', (change) => {
    for (const one of sessions) change.put('sessions', one)
    return Promise.resolve(null)
  })
  await store.change('training:call-roll', (change) => {
    for (const one of sessions) change.put('rollCalls', { ...aRollCall(one, marks), id: ids.newId<'rollCall'>() })
    return Promise.resolve(null)
  })
}

async function save(
  { records }: HarnessStation,
  kind: OperationKindName,
  people: readonly Person[],
  writeOf: (person: Person) => Write,
): Promise<void> {
  for (let from = 0; from < people.length; from += WRITES_PER_CHANGE) {
    await records.store.change(kind, (change) => {
      for (const person of people.slice(from, from + WRITES_PER_CHANGE)) writeOf(person)(change)
      return Promise.resolve(null)
    })
  }
}

async function readLedgers({ records }: HarnessStation): Promise<number> {
  let rows = 0
  for (const table of ['unemploymentSpells', 'employmentSpells', 'assignments', 'enrolments', 'rollCalls'] as const) {
    for await (const page of records.store.columns(table)) rows += page.length
  }
  return rows
}
