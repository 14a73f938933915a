import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
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

beforeEach(async () => {
  const station = await aStation()
  rooms = { station, headId: station.operatorId } as Classrooms
  rooms.trainer = await hire(station, { account: 'jiaoshi', role: 'trainer' })
  rooms.other = await hire(station, { account: 'lingyiwei', role: 'trainer' })
  rooms.own = aClass(rooms.trainer.operatorId)
  rooms.foreign = aClass(rooms.other.operatorId)
  for (const opened of [rooms.own, rooms.foreign]) {
    expect(await append(rooms.headId, { useCase: 'training:open-class', writes: [opened] })).toBe('not refused')
  }
  await signIn(rooms.trainer)
})

describe('a teacher with an own class', () => {
  it('plans sessions, enrols, calls the roll, takes people out', async () => {
    const { own } = rooms
    const session = inClass('sessions', own.id)
    const enrolment = inClass('enrolments', own.id)
    expect(await asTrainer('training:add-sessions', session)).toBe('not refused')
    expect(await asTrainer('training:enrol', enrolment)).toBe('not refused')
    const called = { ...session, rev: 2 }
    expect(await asTrainer('training:call-roll', inClass('rollCalls', own.id), called)).toBe('not refused')
    expect(await asTrainer('training:withdraw', { ...enrolment, rev: 2 })).toBe('not refused')
  })

  it('issues certificates, which closes the class, and prints them', async () => {
    const { own } = rooms
    const certificate = inClass('certificates', own.id)
    const closed = { ...own, rev: 2, row: { ...own.row, status: 'closed' } }
    const number = write('numberSeries', { id: 'certificate-2026' })
    expect(await asTrainer('training:issue-certificates', certificate, closed, number)).toBe('not refused')
    const print = { ...write('printRecords', {}), row: { subjectIds: [certificate.id] } }
    expect(await asTrainer('documents:record-print', print)).toBe('not refused')
    const roster = { ...write('printRecords', {}), row: { subjectIds: [own.id] } }
    expect(await asTrainer('documents:record-print', roster)).toBe('not refused')
  })

  it('takes back what was just done, and nothing that another did', async () => {
    const enrolment = inClass('enrolments', rooms.own.id)
    const enrol = anOperation({ operatorId: rooms.trainer.operatorId, useCase: 'training:enrol', writes: [enrolment] })
    expect(await append(rooms.trainer.operatorId, enrol)).toBe('not refused')
    const undo = { useCase: 'station:undo', writes: [{ ...enrolment, rev: 2, row: null }], undoes: enrol.opId }
    expect(await append(rooms.trainer.operatorId, undo)).toBe('not refused')

    await signIn(head)
    const byHead = anOperation({ operatorId: rooms.headId, useCase: 'training:enrol', writes: [enrolment] })
    expect(await append(rooms.headId, byHead)).toBe('not refused')
    await signIn(rooms.trainer)
    const another = { ...undo, undoes: byHead.opId }
    expect(await append(rooms.trainer.operatorId, another)).toBe('data/nothing-to-undo')
  })
})

describe('a teacher is refused', () => {
  it.each([
    ['training:add-sessions', 'sessions'],
    ['training:enrol', 'enrolments'],
    ['training:call-roll', 'rollCalls'],
    ['training:issue-certificates', 'certificates'],
  ])('%s in the class of another', async (useCase, table) => {
    expect(await asTrainer(useCase, inClass(table, rooms.foreign.id))).toBe('station/not-own-class')
    expect(await asTrainer(useCase, inClass(table, randomUUID()))).toBe('station/not-own-class')
  })

  it('a row that belongs to another class, also when it says that it belongs to the own one', async () => {
    await signIn(rooms.other)
    const enrolment = inClass('enrolments', rooms.foreign.id)
    const enrol = { useCase: 'training:enrol', writes: [enrolment] }
    expect(await append(rooms.other.operatorId, enrol)).toBe('not refused')
    await signIn(rooms.trainer)
    const moved = { ...enrolment, rev: 2, row: { id: enrolment.id, classId: rooms.own.id } }
    expect(await asTrainer('training:enrol', moved)).toBe('station/not-own-class')
    const removed = { ...enrolment, rev: 2, row: null }
    expect(await asTrainer('training:withdraw', removed)).toBe('station/not-own-class')
  })

  it('one row of another class among rows of the own one', async () => {
    const rows = [inClass('enrolments', rooms.own.id), inClass('enrolments', rooms.foreign.id)]
    expect(await asTrainer('training:enrol', ...rows)).toBe('station/not-own-class')
  })

  it('handing a class on, taking one, and opening one', async () => {
    const { own, foreign, trainer, other } = rooms
    const handed = { ...own, rev: 2, row: { ...own.row, trainerId: other.operatorId } }
    const taken = { ...foreign, rev: 2, row: { ...foreign.row, trainerId: trainer.operatorId } }
    // The kind that is there for it is not theirs; the kind that closes a class does not hand it on.
    expect(await asTrainer('training:assign-trainer', handed)).toBe('station/not-allowed')
    expect(await asTrainer('training:open-class', aClass(trainer.operatorId))).toBe('station/not-allowed')
    for (const row of [handed, taken, aClass(trainer.operatorId)]) {
      expect(await asTrainer('training:issue-certificates', row)).toBe('station/not-own-class')
    }
  })

  it('the print of a paper of another class', async () => {
    const print = { ...write('printRecords', {}), row: { subjectIds: [rooms.own.id, rooms.foreign.id] } }
    expect(await asTrainer('documents:record-print', print)).toBe('station/not-own-class')
    const ofNothing = { ...write('printRecords', {}), row: { subjectIds: [] } }
    expect(await asTrainer('documents:record-print', ofNothing)).toBe('station/not-own-class')
  })

  it.each([
    ['person:create', 'persons'],
    ['person:update', 'persons'],
    ['registration:register-unemployed', 'unemploymentSpells'],
    ['posts:open-post', 'posts'],
    ['posts:assign', 'assignments'],
    ['month:seal', 'batches'],
    ['station:set-parameter', 'settings'],
  ])('%s altogether', async (useCase, table) => {
    expect(await asTrainer(useCase, write(table, {}))).toBe('station/not-allowed')
  })

  it('a table that the kind of act does not write', async () => {
    expect(await asTrainer('training:enrol', write('persons', {}))).toBe('station/not-allowed')
  })

  it('an act in the name of another', async () => {
    const enrol = { useCase: 'training:enrol', writes: [inClass('enrolments', rooms.own.id)] }
    expect(await append(rooms.other.operatorId, enrol)).toBe('station/not-allowed')
  })
})

describe('whose class it is', () => {
  it('is known after a restart from the records alone', async () => {
    const { folder, service } = rooms.station
    await service.close()
    rooms.station = await aService({ folder })
    await signIn(rooms.trainer)
    expect(await asTrainer('training:enrol', inClass('enrolments', rooms.own.id))).toBe('not refused')
    expect(await asTrainer('training:enrol', inClass('enrolments', rooms.foreign.id))).toBe('station/not-own-class')
  })

  it('changes with the next operation of the counter, for both teachers', async () => {
    const { own, foreign, trainer, other } = rooms
    expect(await asTrainer('training:enrol', inClass('enrolments', own.id))).toBe('not refused')
    await signIn(head)
    const swap = [
      { ...own, rev: 2, row: { ...own.row, trainerId: other.operatorId } },
      { ...foreign, rev: 2, row: { ...foreign.row, trainerId: trainer.operatorId } },
    ]
    expect(await append(rooms.headId, { useCase: 'training:assign-trainer', writes: swap })).toBe('not refused')
    await signIn(trainer)
    expect(await asTrainer('training:enrol', inClass('enrolments', own.id))).toBe('station/not-own-class')
    expect(await asTrainer('training:enrol', inClass('enrolments', foreign.id))).toBe('not refused')
  })

  it('is nobody’s when the class was taken from its teacher', async () => {
    await signIn(head)
    const freed = { ...rooms.own, rev: 2, row: { ...rooms.own.row, trainerId: null } }
    expect(await append(rooms.headId, { useCase: 'training:assign-trainer', writes: [freed] })).toBe('not refused')
    await signIn(rooms.trainer)
    expect(await asTrainer('training:enrol', inClass('enrolments', rooms.own.id))).toBe('station/not-own-class')
  })
})
