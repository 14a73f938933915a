import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../src/domain/person/types'
import type { Post } from '../../../src/domain/posts/types'
import { localDate, month } from '../../../src/shared/units'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, aNewRecognition, anIdNumber } from '../../builders/person.builder'
import { aPost } from '../../builders/posts.builder'
import { aNewEmployment, aNewUnemployment } from '../../builders/registration.builder'

const day = localDate('2026-11-03')
let station: TestStation
let person: Person
let post: Post

/** Somebody in recognised hardship who is registered unemployed, and a post that is free. */
beforeEach(async () => {
  station = await openTestStation(day)
  const { person: people, posts, registration } = station.services
  const idNumber = anIdNumber({ bornOn: localDate('1980-06-08'), sex: '2' })
  person = (await people.create(aNewPerson({ idNumber }))).result
  await registration.registerUnemployed(aNewUnemployment({ personId: person.id }))
  await people.recognizeHardship(person.id, aNewRecognition({ recognisedOn: day }))
  const { id: _id, postNo: _postNo, status: _status, ...entered } = aPost()
  post = (await posts.open(entered)).result
})

afterEach(() => station.close())

/** Assigns the person from a day on. */
const assign = (isEmployed: boolean, startsOn = day) =>
  station.services.posts.assign({ postId: post.id, personId: person.id, startsOn, isEmployed })
const fileOf = () => station.services.person.file(person.id)
const preflightCodes = async () =>
  (await station.services.month.preflight(month('2026-11'), {})).map((group) => group.code)

describe('an assignment with its employment registration', () => {
  it('is one operation: assigned, registered employed, unemployment ended on the first day', async () => {
    const before = station.store.head().seq
    const { result, position } = await assign(true)
    expect(position.seq).toBe(before + 1)
    const { assignments, employment, unemployment } = await fileOf()
    expect(employment).toMatchObject([
      { id: result.employmentId, kind: '5', employer: post.userUnit, job: post.title, startedOn: day, endedOn: null },
    ])
    expect(assignments.map((one) => one.assignment)).toEqual([result])
    expect(result.policySource).toMatch(/\[pwp\.maxPlacements \d{4}-\d{2}-\d{2}\]/)
    expect(unemployment[0]?.end).toEqual({ kind: 'employed', endedOn: day, employmentId: result.employmentId })
    expect(await preflightCodes()).toEqual([])
  })

  it('is taken back whole', async () => {
    const { opId } = await assign(true)
    await station.services.station.undo(opId)
    const { assignments, employment, unemployment } = await fileOf()
    expect({ assignments, employment }).toEqual({ assignments: [], employment: [] })
    expect(unemployment.map((one) => one.end)).toEqual([null])
  })

  it('is not written at all when the employment cannot be registered yet', async () => {
    const later = localDate('2026-11-10')
    await expect(assign(true, later)).rejects.toMatchObject({
      code: 'registration/date-order',
    })
    expect((await fileOf()).assignments).toEqual([])
    const alone = await assign(false, later)
    expect(alone.result).not.toHaveProperty('employmentId')
  })

  it('ends with it, and both are open again when the end is taken back', async () => {
    const { result } = await assign(true)
    const end = { endedOn: localDate('2026-11-20'), endReason: '本人申请' }
    const { opId } = await station.services.posts.endAssignment(result.id, end.endedOn, end.endReason)
    expect((await fileOf()).employment).toMatchObject([end])
    await station.services.station.undo(opId)
    const { assignments, employment } = await fileOf()
    expect([assignments[0]?.assignment.endedOn, employment[0]?.endedOn]).toEqual([null, null])
  })
})

describe('an assignment without it', () => {
  it('keeps its employment from ending by anything but itself, also with another registration', async () => {
    const { result } = await assign(true)
    const [spell] = (await fileOf()).employment
    if (!spell) throw new Error('nothing registered')
    const ends = [{ employmentId: spell.id, on: day, reason: '8', note: '' }] as const
    const refusal = {
      code: 'registration/on-post',
      params: { assignmentNo: result.assignmentNo, employmentNo: spell.registrationNo },
    }
    const { registration } = station.services
    await expect(registration.endEmployment(ends)).rejects.toMatchObject(refusal)
    const beside = aNewEmployment({ personId: person.id, registeredOn: day, startedOn: day, kind: '4' })
    await expect(registration.registerEmployed({ ...beside, endsEmployment: ends })).rejects.toMatchObject(refusal)
    expect((await fileOf()).employment).toMatchObject([{ id: spell.id, endedOn: null }])
    expect(await registration.listEmployees(spell.employer, {})).toEqual([])
  })

  it('leaves the unemployment registration open, and the month says so', async () => {
    await assign(false)
    expect((await fileOf()).unemployment[0]?.end).toBeNull()
    expect(await preflightCodes()).toEqual(['on-post-still-unemployed'])
  })

  it('ends alone: an employment that was registered by itself goes on', async () => {
    const { result } = await assign(false)
    await station.services.registration.registerEmployed({
      personId: person.id,
      registeredOn: day,
      kind: '5',
      employer: post.userUnit,
      job: post.title,
      startedOn: day,
      workPlace: '',
    })
    await station.services.posts.endAssignment(result.id, day, '本人申请')
    expect((await fileOf()).employment).toMatchObject([{ endedOn: null }])
  })
})
