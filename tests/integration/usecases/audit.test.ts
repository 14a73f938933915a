import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AuditLine, AuditPiece, AuditQuery } from '../../../src/usecases/audit/audit-types'
import type { JobControl } from '../../../src/usecases/ports'
import type { Operation } from '../../../src/shared/operation'
import { instantOf, type Instant, type LocalDate } from '../../../src/shared/units'
import { uuidV7 } from '../../../src/shared/ids'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'

let station: TestStation
beforeEach(async () => {
  station = await openTestStation('2026-11-03')
})
afterEach(() => station.close())

const everything: AuditQuery = {
  fromAt: null,
  untilAt: null,
  operatorId: null,
  groups: [],
  personId: null,
  beforeSeq: null,
}
const at = (text: string) => text as Instant

async function pieces(query: Partial<AuditQuery> = {}, control: JobControl = {}): Promise<AuditPiece[]> {
  const found: AuditPiece[] = []
  for await (const piece of station.services.audit.read({ ...everything, ...query }, control)) found.push(piece)
  return found
}
const lines = async (query: Partial<AuditQuery> = {}): Promise<AuditLine[]> =>
  (await pieces(query)).flatMap((piece) => piece.lines)

/** An event as the service writes it, straight into the journal. */
async function anEvent(changes: Partial<Operation>): Promise<void> {
  const { head } = await station.journal.head(null)
  const op = { operatorId: 'operator-1', at: instantOf(Date.parse('2026-11-03T02:00:00Z')), useCase: 'station:lock' }
  const opId = uuidV7<'operation'>(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
  await station.journal.append(head.seq, { ...op, writes: [], opId, ...changes })
}

describe('reading the journal aloud', () => {
  it('begins with the newest operation, reaches every one once, and names who it was about', async () => {
    const { result: person } = await station.services.person.create(aNewPerson({ name: '王秀英' }))
    for (let count = 0; count < 70; count++) await anEvent({})
    await station.services.person.update(person.id, { ...aNewPerson({ name: '王秀英' }), phone: '13900002222' })
    const found = await pieces()
    const all = found.flatMap((piece) => piece.lines)
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: all.length }, (_, index) => all.length - index))
    expect(found.at(-1)?.fromSeq).toBe(1)
    expect(all[0]).toMatchObject({ useCase: 'person:update', named: [{ name: '王秀英' }] })
    expect(found[0]?.lines.length).toBe(4)
  })

  it('asks for the newest window first, so that the first lines wait for no older ones', async () => {
    for (let count = 0; count < 200; count++) await anEvent({})
    const asked: number[] = []
    station.journal.onRead((afterSeq) => asked.push(afterSeq))
    const reading = station.services.audit.read(everything, {})[Symbol.asyncIterator]()
    const first = (await reading.next()).value as AuditPiece
    expect([asked.length, first.lines.length]).toEqual([1, 4])
    await reading.return?.()
  })

  it('goes on where it ended, without a gap and without a repetition', async () => {
    for (let count = 0; count < 60; count++) await anEvent({})
    const [first] = await pieces()
    const rest = await lines({ beforeSeq: first?.fromSeq ?? null })
    expect(rest[0]?.seq).toBe((first?.lines.at(-1)?.seq ?? 0) - 1)
    expect(rest.at(-1)?.seq).toBe(1)
  })

  it('finds everything about a person: rows, registrations, prints of them, and who looked', async () => {
    const { result: person } = await station.services.person.create(aNewPerson({ name: '王秀英' }))
    await anEvent({ useCase: 'person:reveal', facts: { personId: person.id, field: 'phone', reason: '' } })
    const { result: spell } = await station.services.registration.registerUnemployed({
      personId: person.id,
      registeredOn: '2026-11-03' as LocalDate,
      place: 'hukou',
      unemployedOn: '2026-10-20' as LocalDate,
      reason: '02',
      previousEmployer: '',
      previousJob: '',
      jobWish: '',
      wantsTraining: false,
      wantsStartUp: false,
    })
    await anEvent({
      useCase: 'documents:record-print',
      writes: [
        { table: 'printRecords', id: 'print-1', rev: 1, row: { subjectIds: [spell.id], formId: 'x', paperNo: 'SY' } },
      ],
    })
    await anEvent({ useCase: 'station:sign-in' })
    const found = await lines({ personId: person.id })
    expect(found.map(({ useCase }) => useCase)).toEqual([
      'documents:record-print',
      'registration:register-unemployed',
      'person:reveal',
      'person:create',
    ])
    expect(found.map(({ named }) => named.map(({ name }) => name))).toEqual(Array(4).fill(['王秀英']))
    expect(found.map(({ people }) => people)).toEqual([1, 1, 1, 1])
    expect(await lines({ personId: person.id, groups: ['looks'] })).toHaveLength(1)
  })

  it('counts all people of a paper and names the first of them', async () => {
    const ids: string[] = []
    for (const [serial, name] of [...'甲乙丙丁戊'].entries()) {
      const idNumber = anIdNumber({ serial: serial + 1 })
      ids.push((await station.services.person.create(aNewPerson({ name: `学员${name}`, idNumber }))).result.id)
    }
    await anEvent({ useCase: 'documents:view-paper', facts: { form: 'x', subjects: [...ids, 'class-1'].join(' ') } })
    const [line] = await lines({ groups: ['looks'] })
    expect([line?.people, line?.named.map(({ name }) => name)]).toEqual([5, ['学员甲', '学员乙', '学员丙']])
  })

  it('is not ended by a clock that was set back for a while', async () => {
    await anEvent({ useCase: 'station:sign-in', at: at('2026-11-02T02:00:00.000Z') })
    for (let count = 0; count < 100; count++) await anEvent({ at: at('2020-01-01T00:00:00.000Z') })
    const found = await lines({ fromAt: at('2026-11-02T00:00:00.000Z'), groups: ['signIns'] })
    expect(found.map(({ useCase }) => useCase)).toContain('station:sign-in')
  })

  it('ends at a long stretch of earlier days, says so, and can be asked for the rest', async () => {
    for (let count = 0; count < 2100; count++) await anEvent({ at: at('2026-10-01T00:00:00.000Z') })
    await anEvent({ at: at('2026-11-03T02:00:00.000Z') })
    const found = await pieces({ fromAt: at('2026-11-03T00:00:00.000Z') })
    expect(found.flatMap((piece) => piece.lines)).toHaveLength(1)
    const last = found.at(-1)
    expect(last?.isPast).toBe(true)
    expect(last?.fromSeq).toBeGreaterThan(1)
    const rest = await pieces({ fromAt: at('2026-11-03T00:00:00.000Z'), beforeSeq: last?.fromSeq ?? null })
    expect(rest.flatMap((piece) => piece.lines).map(({ useCase }) => useCase)).toEqual(['station:set-up'])
  })

  it('stops when told to, and tells how far it came', async () => {
    for (let count = 0; count < 300; count++) await anEvent({})
    const controller = new AbortController()
    const found = await pieces(
      { operatorId: 'nobody' },
      {
        signal: controller.signal,
        onProgress: ({ done }) => done > 40 && controller.abort(),
      },
    )
    expect(found.at(-1)?.fromSeq).toBeGreaterThan(1)
    expect(found.flatMap((piece) => piece.lines)).toEqual([])
  })
})

describe('the details of an operation', () => {
  it('tell what stood there before, from the operation that wrote the row last, with numbers covered', async () => {
    const { result: person } = await station.services.person.create(aNewPerson({ phone: '13900001111' }))
    for (let count = 0; count < 30; count++) await anEvent({})
    const changed = await station.services.person.update(
      person.id,
      aNewPerson({ phone: '13900002222', village: '乙村' }),
    )
    const details = await station.services.audit.details(changed.position.seq, {})
    expect(details.rows).toMatchObject([
      {
        table: 'persons',
        act: 'changed',
        isBeforeUnknown: false,
        fields: [
          { path: ['village'], before: '甲村', after: '乙村' },
          { path: ['phone'], before: '139****1111', after: '139****2222' },
        ],
      },
    ])
  })

  it('tell a new row and a removed one, and say when what was before was not looked for to the end', async () => {
    const created = await station.services.person.create(aNewPerson())
    const first = await station.services.audit.details(created.position.seq, {})
    expect(first.rows).toMatchObject([{ act: 'created', isBeforeUnknown: false }])
    const undone = await station.services.station.undo(created.opId)
    expect((await station.services.audit.details(undone.position.seq, {})).rows).toMatchObject([{ act: 'removed' }])
    const stopped = await station.services.audit.details(undone.position.seq, { signal: AbortSignal.abort() })
    expect(stopped.rows).toMatchObject([{ act: 'removed', isBeforeUnknown: true }])
  })

  it('tell a rule with what was in force before, and say when that was not looked for', async () => {
    const key = 'unempReg.finishDays'
    const set = (from: string, value: number) =>
      station.services.station.setParameter(
        { ...{ key, from: from as LocalDate, value }, source: '519900-2026-3', backdatedBy: '第九条' },
        {
          approvalId: 'yes',
          operatorId: 'zhang',
          about: key,
        } as never,
      )
    const first = await set('2026-11-01', 6)
    const second = await set('2026-11-01', 7)
    const third = await set('2026-12-01', 8)
    const rulesOf = async (seq: number, control: JobControl = {}) =>
      (await station.services.audit.details(seq, control)).rules
    const [official] = await rulesOf(first.position.seq)
    expect(official).toMatchObject({ key, unit: 'days', from: '2026-11-01', after: { value: 6 } })
    expect(official?.before?.value).not.toBe(6)
    expect(await rulesOf(second.position.seq)).toMatchObject([{ before: { value: 6 }, after: { value: 7 } }])
    expect(await rulesOf(third.position.seq)).toMatchObject([
      { from: '2026-12-01', before: { value: 7, from: '2026-11-01' }, after: { value: 8 } },
    ])
    expect((await station.services.audit.details(third.position.seq, {})).rows).toEqual([])
    const stopped = await rulesOf(third.position.seq, { signal: AbortSignal.abort() })
    expect(stopped).toMatchObject([{ before: undefined, after: { value: 8 } }])
  })

  it('are refused for an operation that is not there', async () => {
    await expect(station.services.audit.details(999, {})).rejects.toMatchObject({ code: 'data/not-found' })
  })
})

describe('acts by operator and day', () => {
  it('count the span that was asked for', async () => {
    await anEvent({ at: at('2026-10-31T02:00:00.000Z') })
    await anEvent({ operatorId: 'operator-2', useCase: 'person:reveal', at: at('2026-11-02T02:00:00.000Z') })
    const facts = { operatorId: 'operator-2', count: 3, lastAt: '2026-11-01T02:00:00.000Z' }
    await anEvent({ useCase: 'station:sign-in-failed', facts, at: at('2026-12-01T02:00:00.000Z') })
    const { counts, isWhole } = await station.services.audit.countActs(
      {
        fromAt: at('2026-11-01T00:00:00.000Z'),
        untilAt: at('2026-12-01T00:00:00.000Z'),
        dayOf: (instant) => instant.slice(0, 10) as LocalDate,
      },
      {},
    )
    expect(isWhole).toBe(true)
    expect(counts).toEqual([
      { operatorId: 'operator-1', day: '2026-11-03', acts: 1, looks: 0, failures: 0 },
      { operatorId: 'operator-2', day: '2026-11-01', acts: 0, looks: 0, failures: 3 },
      { operatorId: 'operator-2', day: '2026-11-02', acts: 1, looks: 1, failures: 0 },
    ])
  })
})

it('an export of the list is written down before anything else is', async () => {
  const noted = await station.services.audit.noteExport({ from: '2026-11-01', to: '', entries: 12 })
  expect(station.journal.operations.at(-1)).toMatchObject({
    useCase: 'audit:export',
    facts: { from: '2026-11-01', to: '', entries: 12 },
    writes: [],
  })
  expect((await lines())[0]).toMatchObject({ seq: noted.position.seq, group: 'exports' })
})
