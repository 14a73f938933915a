import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { AppErrorCode } from '../../../src/shared/errors/codes'
import type { Operation, RowWrite } from '../../../src/shared/operation'
import {
  anOperation,
  aService,
  aStation,
  hire,
  PASSWORD,
  setUpRequest,
  type Colleague,
  type RunningStation,
} from './a-station'

const head = { account: setUpRequest.account, password: PASSWORD }

/** A station with two teachers and a class of each. */
interface Classrooms {
  station: RunningStation
  headId: string
  trainer: Colleague
  other: Colleague
  own: RowWrite
  foreign: RowWrite
  /** Somebody in the class of the other teacher. */
  enrolled: RowWrite
}
let rooms: Classrooms

const write = (table: string, row: Record<string, string>, rev = 1): RowWrite => {
  const id = row['id'] ?? randomUUID()
  return { table, id, rev, row: { ...row, id } }
}
const aClass = (trainerId: string) => write('trainingClasses', { title: '养老护理员培训', trainerId })
const inClass = (table: string, classId: string) => write(table, { classId })

/** Appends as who is signed in, and says the code of the refusal. */
async function append(operatorId: string, op: Partial<Operation>): Promise<AppErrorCode | 'not refused'> {
  const { ask, refusal } = rooms.station
  const { head: at } = await ask('journal:get-head', { atSeq: null })
  return refusal('journal:append', { expectedSeq: at.seq, op: anOperation({ operatorId, ...op }), approvalId: null })
}
const asTrainer = (useCase: string, ...writes: RowWrite[]) => append(rooms.trainer.operatorId, { useCase, writes })
const signIn = ({ account, password }: { account: string; password: string }) =>
  rooms.station.ask('station:sign-in', { account, password })

/** The teacher is signed in. Every account costs a few stretched passwords, so few tests look at many acts. */
async function openRooms(): Promise<void> {
  const station = await aStation()
  const trainer = await hire(station, { account: 'jiaoshi', role: 'trainer' })
  const other = await hire(station, { account: 'lingyiwei', role: 'trainer' })
  const foreign = aClass(other.operatorId)
  const enrolled = inClass('enrolments', foreign.id)
  const own = aClass(trainer.operatorId)
  rooms = { station, headId: station.operatorId, trainer, other, own, foreign, enrolled }
  await append(rooms.headId, { useCase: 'training:open-class', writes: [own] })
  await append(rooms.headId, { useCase: 'training:open-class', writes: [foreign] })
  expect(await append(rooms.headId, { useCase: 'training:enrol', writes: [enrolled] })).toBe('not refused')
  await signIn(trainer)
}

it('a teacher gives out no number but that of a certificate', async () => {
  await openRooms()
  const certificate = inClass('certificates', rooms.own.id)
  const number = write('numberSeries', { id: 'unemployment:2026' })
  expect(await asTrainer('training:issue-certificates', certificate, number)).toBe('station/not-own-class')
})

it('a teacher plans sessions, enrols, calls the roll, issues and prints for an own class', async () => {
  await openRooms()
  const { own } = rooms
  const session = inClass('sessions', own.id)
  const enrolment = inClass('enrolments', own.id)
  const certificate = inClass('certificates', own.id)
  const closed = { ...own, rev: 2, row: { ...own.row, status: 'closed' } }
  const number = write('numberSeries', { id: 'certificate:2026' })
  const printOf = (...subjectIds: string[]) => ({ ...write('printRecords', {}), row: { subjectIds } })
  const acts: [string, ...RowWrite[]][] = [
    ['training:add-sessions', session],
    ['training:enrol', enrolment, inClass('enrolments', own.id)],
    ['training:call-roll', inClass('rollCalls', own.id), { ...session, rev: 2 }],
    ['training:withdraw', { ...enrolment, rev: 2 }],
    ['training:issue-certificates', certificate, closed, number],
    ['documents:record-print', printOf(certificate.id)],
    ['documents:record-print', printOf(own.id)],
    ['documents:record-print', printOf(session.id)],
  ]
  for (const [useCase, ...writes] of acts) {
    expect([useCase, await asTrainer(useCase, ...writes)]).toEqual([useCase, 'not refused'])
  }
})

it('a teacher who comes in anew in the middle of a save leaves a journal that can be read', async () => {
  await openRooms()
  const { station, trainer, own } = rooms
  await station.service.close()
  rooms.station = await aService({ folder: station.folder }) // which classes there are is read with the first save
  await signIn(trainer)
  const { ask, refusal } = rooms.station
  const { head: at } = await ask('journal:get-head', { atSeq: null })
  const op = anOperation({
    ...{ operatorId: trainer.operatorId, useCase: 'training:enrol' },
    writes: [inClass('enrolments', own.id)],
  })
  const saving = refusal('journal:append', { expectedSeq: at.seq, op, approvalId: null })
  await Promise.all([saving, signIn(trainer)])
  await signIn(head)
  const { entries } = await ask('journal:read', { afterSeq: at.seq, maxBytes: 1_000_000 })
  expect(entries.some((entry) => entry.op.opId === op.opId)).toBe((await saving) === 'not refused')
})

it('a teacher takes back the own last act, and not what another did', async () => {
  await openRooms()
  const enrolment = inClass('enrolments', rooms.own.id)
  const { operatorId } = rooms.trainer
  const enrol = anOperation({ operatorId, useCase: 'training:enrol', writes: [enrolment] })
  const undo = { useCase: 'station:undo', writes: [{ ...enrolment, rev: 2, row: null }], undoes: enrol.opId }
  expect(await append(operatorId, enrol)).toBe('not refused')
  expect(await append(operatorId, undo)).toBe('not refused')
  await signIn(head)
  const byHead = anOperation({ operatorId: rooms.headId, useCase: 'training:enrol', writes: [enrolment] })
  expect(await append(rooms.headId, byHead)).toBe('not refused')
  await signIn(rooms.trainer)
  expect(await append(operatorId, { ...undo, undoes: byHead.opId })).toBe('data/nothing-to-undo')
})

it('a teacher is refused the classes of others, rows moved between classes, and handing a class on', async () => {
  await openRooms()
  const { own, foreign, trainer, other, enrolled } = rooms
  const handed = { ...own, rev: 2, row: { ...own.row, trainerId: other.operatorId } }
  const taken = { ...foreign, rev: 2, row: { ...foreign.row, trainerId: trainer.operatorId } }
  const printOf = (...subjectIds: string[]) => ({ ...write('printRecords', {}), row: { subjectIds } })
  const acts: [string, string, ...RowWrite[]][] = [
    ['sessions of another class', 'training:add-sessions', inClass('sessions', foreign.id)],
    ['enrolling in it', 'training:enrol', inClass('enrolments', foreign.id)],
    ['its roll', 'training:call-roll', inClass('rollCalls', foreign.id)],
    ['its certificates', 'training:issue-certificates', inClass('certificates', foreign.id)],
    ['a class that is not there', 'training:enrol', inClass('enrolments', randomUUID())],
    ['a row without a class', 'training:enrol', write('enrolments', {})],
    [
      'one row of it among own ones',
      'training:enrol',
      inClass('enrolments', own.id),
      inClass('enrolments', foreign.id),
    ],
    ['moving its row over', 'training:enrol', { ...enrolled, rev: 2, row: { id: enrolled.id, classId: own.id } }],
    ['removing its row', 'training:withdraw', { ...enrolled, rev: 2, row: null }],
    ['handing the own class on', 'training:issue-certificates', handed],
    ['taking the class of another', 'training:issue-certificates', taken],
    ['making a class', 'training:issue-certificates', aClass(trainer.operatorId)],
    ['printing for both', 'documents:record-print', printOf(own.id, foreign.id)],
    ['printing for nobody', 'documents:record-print', printOf()],
  ]
  for (const [what, useCase, ...writes] of acts) {
    expect([what, await asTrainer(useCase, ...writes)]).toEqual([what, 'station/not-own-class'])
  }
})

it('a teacher voids and takes back prints of an own class, and leaves those of others as they are', async () => {
  await openRooms()
  const { own, foreign, trainer } = rooms
  const printOf = (subject: string): RowWrite => ({
    ...write('printRecords', {}),
    row: { subjectIds: [subject] },
  })
  const mine = printOf(own.id)
  const theirs = printOf(foreign.id)
  await signIn(head)
  expect(
    await append(rooms.headId, {
      useCase: 'documents:record-print',
      writes: [theirs],
    }),
  ).toBe('not refused')
  await signIn(trainer)
  const record = anOperation({
    operatorId: trainer.operatorId,
    useCase: 'documents:record-print',
    writes: [mine],
  })
  expect(await append(trainer.operatorId, record)).toBe('not refused')
  const claimed = { ...theirs, rev: 2, row: { ...mine.row } }
  expect(await asTrainer('documents:void-print', claimed)).toBe('station/not-own-class')
  expect(await asTrainer('documents:void-print', { ...theirs, rev: 2, row: null })).toBe('station/not-own-class')
  expect(await asTrainer('documents:record-print', { ...theirs, rev: 2, row: null })).toBe('station/not-own-class')
  expect(await asTrainer('documents:void-print', { ...mine, rev: 2 })).toBe('not refused')
})

it('a teacher is refused what is done at the counter, other tables, and the name of another', async () => {
  await openRooms()
  const { own, trainer, other } = rooms
  const acts: [string, RowWrite][] = [
    ['training:open-class', aClass(trainer.operatorId)],
    ['training:assign-trainer', { ...own, rev: 2, row: { ...own.row, trainerId: other.operatorId } }],
    ['person:create', write('persons', {})],
    ['person:update', write('persons', {})],
    ['registration:register-unemployed', write('unemploymentSpells', {})],
    ['posts:open-post', write('posts', {})],
    ['posts:assign', write('assignments', {})],
    ['month:seal', write('batches', {})],
    ['station:set-parameter', write('settings', {})],
    ['training:enrol', write('persons', {})],
    ['training:call-roll', inClass('enrolments', own.id)],
  ]
  for (const [useCase, row] of acts) {
    expect([useCase, await asTrainer(useCase, row)]).toEqual([useCase, 'station/not-allowed'])
  }
  const enrol = { useCase: 'training:enrol', writes: [inClass('enrolments', own.id)] }
  expect(await append(other.operatorId, enrol)).toBe('station/not-allowed')
})

it('whose class it is, is known after a restart, and changes with the next word of the counter', async () => {
  await openRooms()
  const { own, foreign, trainer, other, headId } = rooms
  const enrolIn = ({ id }: RowWrite) => asTrainer('training:enrol', inClass('enrolments', id))
  const given = ({ row, ...rest }: RowWrite, trainerId: string | null, rev: number): RowWrite => ({
    ...rest,
    rev,
    row: { ...row, trainerId },
  })
  const assign = (...writes: RowWrite[]) => append(headId, { useCase: 'training:assign-trainer', writes })

  await rooms.station.service.close()
  rooms.station = await aService({ folder: rooms.station.folder })
  await signIn(trainer)
  expect([await enrolIn(own), await enrolIn(foreign)]).toEqual(['not refused', 'station/not-own-class'])

  await signIn(head)
  await assign(given(own, other.operatorId, 2), given(foreign, trainer.operatorId, 2))
  await signIn(trainer)
  expect([await enrolIn(own), await enrolIn(foreign)]).toEqual(['station/not-own-class', 'not refused'])

  await signIn(head)
  await assign(given(foreign, null, 3))
  await signIn(trainer)
  expect([await enrolIn(own), await enrolIn(foreign)]).toEqual(['station/not-own-class', 'station/not-own-class'])
})
