import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paperCode } from '../../../src/documents/_kit/paper-code'
import type { TableName, Tables } from '../../../src/domain/tables'
import { createPaperRenderer } from '../../../src/platform/papers/paper-renderer'
import { createMonthDesk } from '../../../src/platform/sheets/month-desk'
import { localDate } from '../../../src/shared/units'
import { listPrints } from '../../../src/usecases/documents/list-prints'
import { makePaper } from '../../../src/usecases/documents/make-paper'
import { makeRecoverySheet } from '../../../src/usecases/documents/make-recovery-sheet'
import { recordPrint } from '../../../src/usecases/documents/record-print'
import { resolveCode } from '../../../src/usecases/documents/resolve-code'
import { voidPrint } from '../../../src/usecases/documents/void-print'
import type { Change, Store } from '../../../src/usecases/ports'
import { anId } from '../../builders/id.builder'
import { memoryJournal } from '../../builders/memory-journal'
import { aCertificate, manyPeople, stationName } from '../../builders/papers.builder'
import { aPost, anAssignment } from '../../builders/posts.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../builders/registration.builder'
import { aStation, countingIds, testClock } from '../../builders/test-store'
import { aSession, aTrainingClass, anEnrolment } from '../../builders/training.builder'
import { fontUrls } from './fonts'

const people = manyPeople(20)
const first = people[0] ?? expect.unreachable('there are people')
const trainingClass = aTrainingClass({ classNo: 'PX2026-000007' })
const session = aSession({ classId: trainingClass.id, ordinal: 2 })
const enrolments = people.map((person, index) =>
  anEnrolment({ classId: trainingClass.id, personId: person.id, ordinal: index + 1 }),
)
const certificates = enrolments.slice(0, 5).map((enrolment, index) =>
  aCertificate({
    classId: trainingClass.id,
    enrolmentId: enrolment.id,
    personId: enrolment.personId,
    certificateNo: `519901202600000${index + 1}`,
  }),
)
const spell = anUnemploymentSpell({ personId: first.id, registrationNo: 'SY2026-000123' })
const job = anEmploymentSpell({ personId: first.id, registrationNo: 'JY2026-000009' })
// Registered in January 2027 under a number of 2026: the number's year is not the month's.
const late = anUnemploymentSpell({
  personId: first.id,
  registrationNo: 'SY2026-000999',
  registeredOn: localDate('2027-01-04'),
})
const post = aPost({ postNo: 'GW2026-000004' })
const assignment = anAssignment({ personId: first.id, postId: post.id, assignmentNo: 'SG2026-000011' })
const settings = { id: 'station', stationName, countyCode: '519901', overrides: [] } as const

const station = await aStation(memoryJournal(50))
const papers = createPaperRenderer({ fontUrls })
const monthDesk = createMonthDesk()
const ids = countingIds()
let store: Store

function putAll<T extends TableName>(change: Change, table: T, records: readonly Tables[T][]): void {
  for (const record of records) change.put(table, record)
}

beforeAll(async () => {
  store = (await station.open()).store
  await store.change('person:update', async (change) => {
    await Promise.resolve()
    putAll(change, 'persons', people)
    putAll(change, 'trainingClasses', [trainingClass])
    putAll(change, 'sessions', [session])
    putAll(change, 'enrolments', enrolments)
    putAll(change, 'certificates', certificates)
    putAll(change, 'unemploymentSpells', [spell, late])
    putAll(change, 'employmentSpells', [job])
    putAll(change, 'posts', [post])
    putAll(change, 'assignments', [assignment])
    putAll(change, 'settings', [settings])
  })
})

afterAll(async () => {
  papers.stop()
  await station.closeAll()
})

function deps() {
  const operator = { operatorId: 'operator-1', displayName: '经办员', role: 'clerk' } as const
  return { store, papers, monthDesk, clock: testClock, ids, operator }
}

describe('making a paper from the records', () => {
  it.each([
    [{ form: 'unemployment-registration-form', spellId: spell.id }, '失业人员登记表_SY2026-000123_2026-11-22.pdf', 1],
    [{ form: 'class-roster', classId: trainingClass.id }, '培训学员花名册_PX2026-000007_2026-11-22.pdf', 2],
    [{ form: 'sign-in-sheet', sessionId: session.id }, '培训签到表_PX2026-000007-02_2026-11-22.pdf', 2],
    [
      { form: 'completion-certificate', certificateIds: certificates.map((one) => one.id) },
      '培训合格证书_5199012026000001-5199012026000005_2026-11-22.pdf',
      5,
    ],
    [
      { form: 'post-approval-form', assignmentId: assignment.id },
      '公益性岗位人员申请（审批）表_SG2026-000011_2026-11-22.pdf',
      1,
    ],
  ] as const)('$form is named by form, number and day', async (request, fileName, pages) => {
    const paper = await makePaper(deps(), request)
    expect(paper).toMatchObject({ form: request.form, fileName, pages, missingCharacters: [] })
    expect(paper.bytes.length).toBeGreaterThan(5000)
  })

  it('is refused when a record is missing or there is nobody to print', async () => {
    const empty = aTrainingClass({ classNo: 'PX2026-000008' })
    await store.change('person:update', async (change) => {
      await Promise.resolve()
      change.put('trainingClasses', empty)
    })
    const refused = (request: Parameters<typeof makePaper>[1]) => expect(makePaper(deps(), request)).rejects
    const [known] = certificates
    await refused({ form: 'class-roster', classId: anId() }).toMatchObject({ code: 'training/class-not-found' })
    await refused({ form: 'class-roster', classId: empty.id }).toMatchObject({ code: 'documents/nothing-to-print' })
    await refused({ form: 'completion-certificate', certificateIds: [] }).toMatchObject({
      code: 'documents/nothing-to-print',
    })
    await refused({ form: 'completion-certificate', certificateIds: [known?.id ?? anId(), anId()] }).toMatchObject({
      code: 'data/not-found',
    })
  })

  it('makes the recovery sheet without a number', async () => {
    const paper = await makeRecoverySheet(papers, testClock, stationName, 'ABCD-EFGH-JKMN-PQRS')
    expect(paper).toMatchObject({ fileName: '恢复码保管单_2026-11-22.pdf', pages: 1, paperNo: '', subjectIds: [] })
  })
})

describe('remembering prints', () => {
  it('counts the copies of the same records, printed alone or with others', async () => {
    const all = { form: 'completion-certificate', certificateIds: certificates.map((one) => one.id) } as const
    const one = { form: 'completion-certificate', certificateIds: all.certificateIds.slice(0, 1) } as const
    const copies: number[] = []
    for (const request of [all, one, one, all]) {
      const { result } = await recordPrint(deps(), await makePaper(deps(), request), 'printer')
      copies.push(result.copy)
    }
    expect(copies).toEqual([1, 2, 3, 2])
  })

  it('keeps the forms of one class apart and lists the newest first', async () => {
    const roster = await makePaper(deps(), { form: 'class-roster', classId: trainingClass.id })
    const { result } = await recordPrint(deps(), roster, 'file')
    expect(result).toMatchObject({
      copy: 1,
      operatorName: '经办员',
      pages: 2,
      paperNo: 'PX2026-000007',
      sentTo: 'file',
    })
    const prints = await listPrints(deps(), 3)
    expect(prints).toHaveLength(3)
    expect(prints[0]).toEqual(result)
  })

  it('does not count a print that was marked as not printed; the record stays, with the first mark', async () => {
    const paper = await makePaper(deps(), { form: 'post-approval-form', assignmentId: assignment.id })
    const lost = (await recordPrint(deps(), paper, 'printer')).result
    const head = store.head().seq
    await voidPrint(deps(), lost.id, 'not-printed')
    expect(store.head().seq).toBe(head + 1)
    await voidPrint(deps(), lost.id, 'wrong-content')
    expect(store.head().seq).toBe(head + 1)
    expect((await recordPrint(deps(), paper, 'printer')).result).toMatchObject({ copy: 1, paperNo: lost.paperNo })
    expect((await recordPrint(deps(), paper, 'printer')).result.copy).toBe(2)
    const kept = (await listPrints(deps(), 50)).find((one) => one.id === lost.id)
    expect(kept).toEqual({ ...lost, voided: { reason: 'not-printed', at: testClock.now(), operatorName: '经办员' } })
  })

  it('never gives the number of a later copy again when an earlier one is void', async () => {
    const paper = await makePaper(deps(), { form: 'sign-in-sheet', sessionId: session.id })
    const first = (await recordPrint(deps(), paper, 'printer')).result
    expect((await recordPrint(deps(), paper, 'printer')).result.copy).toBe(2)
    await voidPrint(deps(), first.id, 'badly-printed')
    expect((await recordPrint(deps(), paper, 'printer')).result.copy).toBe(3)
  })

  it('counts a copy made together with others though it is the first of its own', async () => {
    const [kept, other] = certificates.slice(3)
    const request = (...ids: (typeof certificates)[number]['id'][]) =>
      makePaper(deps(), { form: 'completion-certificate', certificateIds: ids })
    const alone = await request(kept?.id ?? anId())
    const both = await request(kept?.id ?? anId(), other?.id ?? anId())
    const before = (await recordPrint(deps(), alone, 'printer')).result.copy
    await recordPrint(deps(), both, 'printer')
    expect((await recordPrint(deps(), alone, 'printer')).result.copy).toBe(before + 2)
  })
})

describe('leading a paper back to its record', () => {
  const person = { kind: 'person', personId: first.id }
  const ofClass = { kind: 'class', classId: trainingClass.id }

  it.each([
    [paperCode('unemployment-registration-form', 'SY2026-000123'), person],
    [paperCode('completion-certificate', '5199012026000001'), person],
    [paperCode('class-roster', 'PX2026-000007'), ofClass],
    [paperCode('sign-in-sheet', 'PX2026-000007-02'), ofClass],
    [paperCode('post-approval-form', 'SG2026-000011'), { kind: 'post', postId: post.id }],
    [' sy2026-000123 ', person],
    ['SY2026-000999', person],
    ['JY2026-000009', person],
    ['5199012026000001', person],
    ['PX2026-000007', ofClass],
    ['GW2026-000004', { kind: 'post', postId: post.id }],
  ])('finds %s', async (code, target) => {
    await expect(resolveCode(deps(), code)).resolves.toEqual(target)
  })

  it.each(['', '张小梅', 'SY2026-000124', 'SY0000-000001', 'ESS1:SY:SY2026-000123:0000', '519900198506150035'])(
    'finds nothing for "%s"',
    async (code) => {
      await expect(resolveCode(deps(), code)).resolves.toBeNull()
    },
  )
})
