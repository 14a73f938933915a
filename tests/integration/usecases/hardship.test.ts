import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HardshipExit } from '../../../src/domain/person/hardship-types'
import type { NewRecognition, Person } from '../../../src/domain/person/types'
import { addDays, localDate } from '../../../src/shared/units'
import type { JobControl, JobProgress } from '../../../src/usecases/ports'
import { aStatement } from '../../builders/hardship.builder'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { anApproval } from '../../builders/approval.builder'
import { aNewPerson, aNewRecognition, anIdNumber } from '../../builders/person.builder'
import { aNewEmployment, aNewUnemployment } from '../../builders/registration.builder'

const day = localDate('2026-11-03')
let station: TestStation
let serial = 0

beforeEach(async () => {
  station = await openTestStation(day)
})
afterEach(() => station.close())

async function registered(name: string, bornOn = '1980-06-08', registeredOn = '2026-05-04'): Promise<Person> {
  serial += 1
  const { person: people, registration } = station.services
  const idNumber = anIdNumber({ bornOn: localDate(bornOn), sex: '2', serial })
  const { result } = await people.create(aNewPerson({ name, idNumber }))
  const on = localDate(registeredOn)
  await registration.registerUnemployed(aNewUnemployment({ personId: result.id, registeredOn: on, unemployedOn: on }))
  return result
}
const recognise = (person: Person, over: Partial<NewRecognition> = {}) =>
  station.services.person.recognizeHardship(
    person.id,
    aNewRecognition({ recognisedOn: day, statement: aStatement(), countyReason: '', ...over }),
  )
const exit = (over: Partial<HardshipExit> = {}): HardshipExit => ({ reason: '05', on: day, note: '', ...over })
const hardshipOf = async ({ id }: Person) => (await station.services.person.file(id)).person.hardship
const worklist = () => station.services.person.listRecognitions({})

describe('a recognition', () => {
  it('by the rules keeps what was decided, for which day and under which version', async () => {
    const person = await registered('王秀英')
    await recognise(person)
    const [spell] = await hardshipOf(person)
    expect(spell?.decision).toMatchObject({ decidedFor: day, verdict: 'qualifies', countyReason: '' })
    const rule = spell?.decision?.findings.find((one) => one.rule === 'hardship-older')
    expect(rule).toMatchObject({
      outcome: 'met',
      version: { key: 'hardship.olderWomen', from: '2016-01-01', value: 40 },
    })
  })

  it('against the rules needs the reason of the county, which is kept', async () => {
    const person = await registered('李小梅', '1995-01-01')
    await expect(recognise(person)).rejects.toMatchObject({ code: 'registration/recognised-against-rules' })
    expect(await hardshipOf(person)).toEqual([])
    await recognise(person, { countyReason: '县级会议纪要〔2026〕3号' })
    expect((await hardshipOf(person))[0]?.decision).toMatchObject({
      verdict: 'does-not-qualify',
      countyReason: '县级会议纪要〔2026〕3号',
    })
  })

  it('entered later is decided by the rule of the day of its application', async () => {
    const person = await registered('陈桂芳', '1983-03-01')
    const override = { key: 'hardship.olderWomen', from: addDays(day, 1), value: 45, source: '演示县人社〔2026〕9号' }
    await station.services.station.setParameter(override, anApproval({ about: 'hardship.olderWomen' }))
    station.setToday('2026-11-20')
    await expect(
      recognise(person, { appliedOn: addDays(day, 1), recognisedOn: addDays(day, 1) }),
    ).rejects.toMatchObject({
      code: 'registration/recognised-against-rules',
    })
    await recognise(person, { appliedOn: day, recognisedOn: addDays(day, 10) })
    expect((await hardshipOf(person))[0]?.decision?.verdict).toBe('qualifies')
  })
})

describe('the exit', () => {
  it('ends the recognition with its reason and keeps its history; it can be taken back', async () => {
    const person = await registered('王秀英')
    await recognise(person)
    const { opId } = await station.services.person.endHardship(person.id, 'older', exit({ reason: '99', note: '迁出' }))
    expect(await hardshipOf(person)).toMatchObject([
      { category: 'older', endedOn: day, endReason: '99', exit: { note: '迁出', handlerName: '李娜' } },
    ])
    await expect(station.services.person.endHardship(person.id, 'older', exit())).rejects.toMatchObject({
      code: 'registration/recognition-not-open',
    })
    await station.services.station.undo(opId)
    expect((await hardshipOf(person))[0]?.endedOn).toBeNull()
  })

  it('is not in the future, not before the recognition, and another reason is explained', async () => {
    const person = await registered('王秀英')
    await recognise(person)
    const end = (over: Partial<HardshipExit>) => station.services.person.endHardship(person.id, 'older', exit(over))
    await expect(end({ on: addDays(day, 1) })).rejects.toMatchObject({ code: 'registration/date-in-future' })
    await expect(end({ on: addDays(day, -1) })).rejects.toMatchObject({ code: 'registration/exit-before-recognition' })
    await expect(end({ reason: '99' })).rejects.toMatchObject({ code: 'registration/exit-unexplained' })
  })

  it('of a zero-employment household is proposed to all when one works, and is one operation for all', async () => {
    const [head, wife] = [await registered('张德明'), await registered('李小梅')]
    await station.services.person.joinHousehold(head.id, wife.id, '1')
    const household = { category: 'zero-employment-household', evidence: 'unemployment-record' } as const
    for (const one of [head, wife]) await recognise(one, household)
    expect((await hardshipOf(wife))[0]?.decision?.verdict).toBe('qualifies')
    expect((await worklist()).map(({ proposals }) => proposals)).toEqual([[], []])

    const started = addDays(day, -1)
    const employment = aNewEmployment({ personId: wife.id, registeredOn: day, startedOn: started })
    await station.services.registration.registerEmployed(employment)
    const reasons = new Map((await worklist()).map(({ person, proposals }) => [person.id, proposals[0]?.reason]))
    expect(reasons).toEqual(
      new Map([
        [head.id, '08'],
        [wife.id, '06'],
      ]),
    )
    const before = station.store.head().seq
    const ended = await station.services.person.endHardship(head.id, household.category, exit({ reason: '08' }))
    expect(ended.position.seq).toBe(before + 1)
    expect(ended.result).toHaveLength(2)
    for (const one of [head, wife]) expect((await hardshipOf(one))[0]?.endReason).toBe('08')
    expect(await worklist()).toEqual([])
  })
})

describe('the worklist of recognitions', () => {
  it('has whom the records show to be out of it first, then whose evidence runs out first', async () => {
    const [calm, expiring, working] = [await registered('甲'), await registered('乙'), await registered('丙')]
    await recognise(calm)
    await recognise(expiring, { category: 'low-income', evidence: 'low-income-certificate' })
    await recognise(working)
    const employment = aNewEmployment({ personId: working.id, registeredOn: day, startedOn: addDays(day, -1) })
    await station.services.registration.registerEmployed(employment)
    const items = await worklist()
    expect(items.map(({ person }) => person.name)).toEqual(['丙', '乙', '甲'])
    expect(items.map(({ evidenceEndsOn }) => evidenceEndsOn)).toEqual([null, '2027-11-03', null])
  })

  it('says how far it is, and stops when told to', async () => {
    await recognise(await registered('甲'))
    const steps: number[] = []
    await station.services.person.listRecognitions({ onProgress: ({ done, total }) => steps.push(done / total) })
    expect(steps.at(-1)).toBe(1)
    await expect(station.services.person.listRecognitions({ signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'registration/listing-cancelled',
    })
  })
})

describe('the preview of a value over the whole station', () => {
  const thought = { key: 'hardship.olderWomen', from: day, value: 45, source: '' }
  const preview = (control: JobControl) => station.services.station.previewParameter(thought, control)

  it('says how far it is, from the tables to the last person', async () => {
    for (const name of ['甲', '乙', '丙']) await recognise(await registered(name))
    const steps: number[] = []
    const { counts } = await preview({ onProgress: ({ done, total }) => steps.push(done / total) })
    expect(counts.map(({ compared }) => compared)).not.toContain(0)
    expect(steps.length).toBeGreaterThan(2)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps.at(-1)).toBe(1)
  })

  it('reaches its end where the decisions are about nobody on file', async () => {
    const steps: number[] = []
    const nobody = { ...thought, key: 'cert.annualCheck', value: true }
    await registered('甲')
    await station.services.station.previewParameter(nobody, {
      onProgress: ({ done, total }) => steps.push(done / total),
    })
    expect(steps.at(-1)).toBe(1)
  })

  it('stops when told to, before it begins and among the people', async () => {
    await recognise(await registered('甲'))
    await expect(preview({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'policy/preview-cancelled' })
    const stopped = new AbortController()
    let steps = 0
    const onProgress = ({ done, total }: JobProgress) => {
      steps += 1
      if (done * 2 >= total) stopped.abort()
    }
    await expect(preview({ signal: stopped.signal, onProgress })).rejects.toMatchObject({
      code: 'policy/preview-cancelled',
    })
    expect(steps).toBeGreaterThan(1)
  })
})

it('a preview names who would be decided differently, and changes nothing', async () => {
  const [woman, younger] = [await registered('王秀英'), await registered('陈桂芳', '1984-03-01')]
  for (const one of [woman, younger]) await recognise(one)
  const before = station.store.head().seq
  const override = { key: 'hardship.olderWomen', from: day, value: 45, source: '演示县人社〔2026〕9号' }
  const found = await station.services.station.previewParameter(override, {})
  expect(found.items.map(({ person, decision }) => [person.name, decision])).toEqual([['陈桂芳', 'recognition']])
  expect(found.counts).toEqual([
    { decision: 'hardship', compared: 10, changed: 0 },
    { decision: 'recognition', compared: 2, changed: 1 },
  ])
  expect(station.store.head().seq).toBe(before)
  await station.services.station.setParameter(override, anApproval({ about: override.key }))
  expect((await hardshipOf(younger))[0]).toMatchObject({ endedOn: null, decision: { verdict: 'qualifies' } })
})
