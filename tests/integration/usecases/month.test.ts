import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/domain/person/types'
import type { Post } from '../../../src/domain/posts/types'
import { classHours, fen, fraction, localDate, month } from '../../../src/shared/units'
import { anApproval } from '../../builders/approval.builder'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, aNewRecognition, anIdNumber } from '../../builders/person.builder'

let station: TestStation

beforeEach(async () => {
  station = await openTestStation('2026-11-03')
})

afterEach(() => station.close())

/** A woman of 46, told apart by an ordinal. */
const walkIn = (ordinal: number) =>
  aNewPerson({ idNumber: anIdNumber({ bornOn: localDate('1980-06-08'), sex: '2', serial: ordinal }) })

/** Puts people on file through the use case. */
async function onFile(count: number): Promise<Person[]> {
  const people: Person[] = []
  for (let ordinal = 1; ordinal <= count; ordinal++) {
    people.push((await station.services.person.create(walkIn(ordinal))).result)
  }
  return people
}

const unemployment = (personId: Person['id'], registeredOn = '2026-11-03') => ({
  personId,
  registeredOn: localDate(registeredOn),
  place: 'residence' as const,
  unemployedOn: localDate('2026-10-20'),
  reason: '02' as const,
  previousEmployer: '示例食品厂',
  previousJob: '包装工',
  jobWish: '保洁',
  wantsTraining: true,
  wantsStartUp: false,
})

const employment = (personId: Person['id'], startedOn: string) => ({
  personId,
  registeredOn: localDate(startedOn),
  kind: '1' as const,
  employer: '示例物业公司',
  job: '保洁员',
  startedOn: localDate(startedOn),
  workPlace: '示例县城',
})

const sybClass = {
  title: 'SYB 第3期',
  kind: '05' as const,
  provider: '示例培训学校',
  place: '丰裕镇文化站',
  teacher: '周老师',
  plannedHours: classHours(12),
  capacity: 3,
  startsOn: localDate('2026-11-03'),
  endsOn: localDate('2026-11-05'),
}

const cleaningPost = {
  title: '保洁员',
  kind: 'urban' as const,
  userUnit: '丰裕镇便民服务中心',
  place: '丰裕镇',
  heads: 1,
  isFullTime: false,
  hoursPerWeek: 20,
  subsidyMonthly: fen(80_000),
  validFrom: localDate('2026-01-01'),
  validTo: null,
}

const startOf = (postId: Post['id'], personId: Person['id']) => ({
  postId,
  personId,
  startsOn: localDate('2026-11-03'),
  isEmployed: false,
})

describe('registration', () => {
  it('takes one open unemployment spell a person, and employment ends it with its day and reason', async () => {
    const [person] = (await onFile(1)) as [Person]
    const { registration } = station.services
    const spell = (await registration.registerUnemployed(unemployment(person.id))).result
    expect(spell.registrationNo).toBe('SY2026-000001')
    await expect(registration.registerUnemployed(unemployment(person.id))).rejects.toMatchObject({
      code: 'registration/already-open',
    })

    station.setToday('2026-11-18')
    const job = (await registration.registerEmployed(employment(person.id, '2026-11-18'))).result
    const file = await station.services.person.file(person.id)
    expect(file.unemployment[0]?.end).toEqual({ kind: 'employed', endedOn: '2026-11-18', employmentId: job.id })

    const anew = unemployment(person.id, '2026-11-18')
    await expect(registration.registerUnemployed(anew)).rejects.toMatchObject({ code: 'registration/still-employed' })
    const endsEmployment = [{ employmentId: job.id, on: localDate('2026-11-18'), reason: '8' as const, note: '' }]
    const again = (await registration.registerUnemployed({ ...anew, endsEmployment })).result
    expect(again.registrationNo).toBe('SY2026-000002')
    expect((await station.services.person.file(person.id)).unemployment).toHaveLength(2)
  })

  it('refuses a second person with the same number', async () => {
    await onFile(1)
    await expect(station.services.person.create(walkIn(1))).rejects.toMatchObject({
      code: 'person/already-on-file',
    })
  })

  it('takes an act back, and gives its number to nobody else', async () => {
    const [person] = (await onFile(1)) as [Person]
    const { registration } = station.services
    const first = await registration.registerUnemployed(unemployment(person.id))
    await station.services.station.undo(first.opId)
    expect((await station.services.person.file(person.id)).unemployment).toEqual([])
    const second = await registration.registerUnemployed(unemployment(person.id))
    expect(second.result.registrationNo).toBe('SY2026-000002')
  })
})

describe('training', () => {
  it('gives certificates to those who attended enough, and says of the others why not', async () => {
    const people = await onFile(3)
    const { training } = station.services
    const { id } = (await training.openClass(sybClass)).result
    const enrolments = (
      await training.enrol(
        id,
        people.map((one) => one.id),
        localDate('2026-11-03'),
      )
    ).result
    const sessions = (
      await training.addSessions(
        id,
        ['2026-11-05', '2026-11-03', '2026-11-04'].map((day) => ({
          heldOn: localDate(day),
          dayPart: 'morning' as const,
          classHours: classHours(4),
          topic: '',
        })),
      )
    ).result
    expect(sessions.map((one) => one.heldOn)).toEqual(['2026-11-03', '2026-11-04', '2026-11-05'])

    station.setToday('2026-11-05')
    const absent = enrolments[1]
    if (!absent) throw new Error('three were enrolled')
    for (const session of sessions) {
      await training.callRoll(session.id, [{ enrolmentId: absent.id, mark: 'absent' }])
    }
    const file = await training.file(id)
    expect(file.trainees.map((one) => one.attendance.rate)).toEqual([fraction(1), fraction(0), fraction(1)])
    expect(file.trainees.map((one) => one.decision.outcome)).toEqual(['granted', 'refused', 'granted'])

    const certificates = (await training.issueCertificates(id)).result
    expect(certificates.map((one) => one.certificateNo)).toEqual(['5199002026000001', '5199002026000002'])
    expect(certificates.map((one) => one.personId)).toEqual([people[0]?.id, people[2]?.id])
    await expect(training.enrol(id, [people[1]?.id as Person['id']], localDate('2026-11-03'))).rejects.toMatchObject({
      code: 'training/class-closed',
    })

    const paper = await station.services.documents.make({
      form: 'completion-certificate',
      certificateIds: certificates.map((one) => one.id),
    })
    expect(paper.pages).toBe(2)
    expect((await station.services.documents.recordPrint(paper, 'printer')).result.copy).toBe(1)
    expect((await station.services.documents.recordPrint(paper, 'printer')).result.copy).toBe(2)
    expect(await station.services.documents.resolveCode('5199002026000002')).toEqual({
      kind: 'person',
      personId: people[2]?.id,
    })
  })

  it('takes no more people than the class has places, and nobody twice', async () => {
    const people = await onFile(4)
    const { training } = station.services
    const { id } = (await training.openClass(sybClass)).result
    await expect(
      training.enrol(
        id,
        people.map((one) => one.id),
        localDate('2026-11-03'),
      ),
    ).rejects.toMatchObject({ code: 'training/class-full' })
    expect((await training.file(id)).trainees).toEqual([])
    const first = people[0]?.id as Person['id']
    await training.enrol(id, [first], localDate('2026-11-03'))
    await expect(training.enrol(id, [first], localDate('2026-11-03'))).rejects.toMatchObject({
      code: 'training/already-enrolled',
    })
  })
})

describe('public-welfare posts', () => {
  it('assigns somebody whose facts meet every rule for 36 months, and nobody to a place that is taken', async () => {
    const [one, two] = (await onFile(2)) as [Person, Person]
    const { posts, person, registration } = station.services
    const { id } = (await posts.open(cleaningPost)).result
    await expect(posts.assign(startOf(id, one.id))).rejects.toMatchObject({
      code: 'posts/not-eligible',
    })

    for (const who of [one, two]) {
      await registration.registerUnemployed(unemployment(who.id))
      await person.recognizeHardship(who.id, aNewRecognition({ recognisedOn: localDate('2026-11-03') }))
    }
    const assignment = (await posts.assign(startOf(id, one.id))).result
    expect(assignment).toMatchObject({ subsidyUntil: '2029-11-02', clockEnd: 'max-duration', placementOrdinal: 1 })

    const second = await posts.assess(id, two.id, localDate('2026-11-03'))
    expect(second.decision.outcome).toBe('not-eligible')
    expect(second.decision.findings.find((finding) => finding.rule === 'posts-vacancy')?.outcome).toBe('not-met')
    const paper = await station.services.documents.make({ form: 'post-approval-form', assignmentId: assignment.id })
    expect(paper.pages).toBe(1)
  })
})

describe('the month', () => {
  it('is sealed at a position: the package is the same whatever is changed afterwards', async () => {
    const [person] = (await onFile(1)) as [Person]
    const { month: months, registration } = station.services
    await registration.registerUnemployed(unemployment(person.id))
    const november = month('2026-11')
    station.setToday('2026-11-22')
    expect(await months.preflight(november, {})).toEqual([])

    const batch = (await months.seal(november, {})).result
    expect(batch.batchNo).toBe('519900-202611-001')
    const first = await months.export(batch.id, { approval: anApproval() })
    await registration.registerEmployed(employment(person.id, '2026-11-20'))
    await station.services.person.update(person.id, { ...person, phone: '13800005199' })
    const second = await months.export(batch.id, { approval: anApproval() })
    expect(second.file.sha256).toBe(first.file.sha256)

    const entries = unzipSync(new Uint8Array(station.saved[0]?.bytes ?? []))
    const manifest = JSON.parse(new TextDecoder().decode(entries['manifest.json'])) as Record<string, unknown>
    expect(manifest).toMatchObject({ batchNo: '519900-202611-001', month: '2026-11', sequence: 1 })
    expect(manifest['journalHead']).toEqual({ seq: batch.sealedSeq, hash: batch.sealedHash })
    await expect(months.seal(november, {})).rejects.toMatchObject({ code: 'month/already-sealed' })
    expect((await months.indicators(november, {}))[0]).toEqual({
      code: 'unemployed',
      opening: 0,
      added: 1,
      ended: 0,
      closing: 1,
    })
  })

  it('stands once it is sealed: what it holds cannot be taken back, what came after can', async () => {
    const [person] = (await onFile(1)) as [Person]
    const { month: months, registration, station: settings } = station.services
    const reported = await registration.registerUnemployed(unemployment(person.id))
    await months.seal(month('2026-11'), {})
    await expect(settings.undo(reported.opId)).rejects.toMatchObject({ code: 'data/undo-sealed' })
    const later = await registration.cancelUnemployment(reported.result.id, '8', localDate('2026-11-03'), '')
    await settings.undo(later.opId)
    expect((await station.services.person.file(person.id)).unemployment[0]?.end).toBeNull()
  })

  it('warns of somebody on a post whose unemployment registration is still open', async () => {
    const [person] = (await onFile(1)) as [Person]
    const { month: months, person: people, posts, registration } = station.services
    await registration.registerUnemployed(unemployment(person.id))
    await people.recognizeHardship(person.id, aNewRecognition({ recognisedOn: localDate('2026-11-03') }))
    const { id } = (await posts.open(cleaningPost)).result
    await posts.assign(startOf(id, person.id))
    const codes = async () => (await months.preflight(month('2026-11'), {})).map((group) => group.code)
    expect(await codes()).toEqual(['on-post-still-unemployed'])
    await registration.registerEmployed({ ...employment(person.id, '2026-11-03'), kind: '5' })
    expect(await codes()).toEqual([])
  })

  it('chains its batches by the hash of the manifest before', async () => {
    const { month: months } = station.services
    const october = (await months.seal(month('2026-10'), {})).result
    await expect(months.seal(month('2026-11'), {})).rejects.toMatchObject({ code: 'month/previous-not-exported' })
    const exported = await months.export(october.id, { approval: anApproval() })
    const november = (await months.seal(month('2026-11'), {})).result
    expect(november.previousBatchHash).toBe(exported.batch.manifestHash)
    await expect(months.seal(month('2026-12'), {})).rejects.toMatchObject({ code: 'month/in-future' })
  })

  it('is not sealed by somebody who cancels in the last moment', async () => {
    const { store, services } = station
    const cancelled = new AbortController()
    const head = store.head.bind(store)
    store.head = () => {
      cancelled.abort() // the records were checked; the seal is all but written
      return head()
    }
    const sealing = services.month.seal(month('2026-11'), { signal: cancelled.signal })
    await expect(sealing).rejects.toMatchObject({ code: 'month/cancelled' })
    expect(await services.month.listBatches()).toEqual([])
  })

  it('is not sealed while a record is faulty, and names it', async () => {
    const [person] = (await onFile(1)) as [Person]
    const { month: months } = station.services
    await station.store.change('person:update', (change) => {
      change.put('persons', { ...person, idNumber: person.idNumber.slice(0, -1) + 'A' })
      return Promise.resolve(null)
    })
    await station.services.registration.registerUnemployed(unemployment(person.id))
    const groups = await months.preflight(month('2026-11'), {})
    expect(groups).toEqual([
      {
        code: 'person-number-invalid',
        level: 'stop',
        records: [{ area: 'person', id: person.id, label: person.name, params: {} }],
      },
    ])
    await expect(months.seal(month('2026-11'), {})).rejects.toMatchObject({
      code: 'month/not-ready',
      params: { count: 1 },
    })
  })
})
