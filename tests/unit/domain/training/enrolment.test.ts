import { describe, expect, it } from 'vitest'
import {
  checkEnrolment,
  checkEnrolmentDay,
  nextOrdinal,
  rollsCalledAround,
  usualEnrolmentDay,
} from '../../../../src/domain/training/enrolment'
import type { Enrolment, TrainingClass } from '../../../../src/domain/training/types'
import { localDate } from '../../../../src/shared/units'
import { anEnrolment, aSession, aTrainingClass } from '../../../builders/training.builder'

const trainingClass = aTrainingClass({
  startsOn: localDate('2026-03-02'),
  endsOn: localDate('2026-03-13'),
  capacity: 2,
})

describe('enrolment', () => {
  const first = anEnrolment()
  const withdrawn = anEnrolment({ withdrawnOn: localDate('2026-03-05') })
  const codes = (...[ofClass, enrolments, personId]: [TrainingClass, Enrolment[], Enrolment['personId']]) =>
    checkEnrolment(ofClass, enrolments, { personId, enrolledOn: localDate('2026-03-06') }).map(({ code }) => code)

  it('is refused for a full class; a withdrawn trainee frees the place', () => {
    expect(codes(trainingClass, [first, withdrawn], anEnrolment().personId)).toEqual([])
    expect(codes(trainingClass, [first, anEnrolment()], anEnrolment().personId)).toEqual(['training/class-full'])
  })

  it('is refused twice, but a person who withdrew may come back', () => {
    expect(codes(trainingClass, [first], first.personId)).toEqual(['training/already-enrolled'])
    expect(codes(trainingClass, [withdrawn], withdrawn.personId)).toEqual([])
  })

  it('begins again on the day of the withdrawal at the earliest', () => {
    const again = (day: string) =>
      checkEnrolment(trainingClass, [withdrawn], { personId: withdrawn.personId, enrolledOn: localDate(day) })
    expect(again('2026-03-05')).toEqual([])
    expect(again('2026-03-04')).toEqual([
      {
        field: 'enrolledOn',
        code: 'training/enrolment-before-withdrawal',
        params: { withdrawnOn: withdrawn.withdrawnOn },
      },
    ])
  })

  it('is refused for a closed class', () => {
    expect(codes({ ...trainingClass, status: 'closed' }, [], first.personId)).toEqual(['training/class-closed'])
  })

  it('never gives a number twice', () => {
    expect(nextOrdinal([])).toBe(1)
    expect(nextOrdinal([{ ordinal: 1 }, { ordinal: 4 }, { ordinal: 2 }])).toBe(5)
  })
})

describe('the day of enrolment', () => {
  const check = (enrolledOn: string, today: string) =>
    checkEnrolmentDay(trainingClass, localDate(enrolledOn), localDate(today)).map(({ code }) => code)

  it('may be any day before the class, in it, and today', () => {
    expect(check('2026-01-15', '2026-03-04')).toEqual([])
    expect(check('2026-03-04', '2026-03-04')).toEqual([])
    expect(check('2026-03-13', '2026-04-01')).toEqual([])
  })

  it('is no day to come, and none after the class', () => {
    expect(check('2026-03-05', '2026-03-04')).toEqual(['training/enrolment-in-future'])
    expect(check('2026-03-14', '2026-04-01')).toEqual(['training/enrolment-after-class'])
  })

  it.each([
    ['before the class', '2026-02-20', 0, '2026-02-20'],
    ['on its first day', '2026-03-02', 0, '2026-03-02'],
    ['during a class with people in it', '2026-03-05', 3, '2026-03-05'],
    ['during a class that is only being entered', '2026-03-05', 0, '2026-03-02'],
    ['on the last day of a class with people in it', '2026-03-13', 3, '2026-03-13'],
    ['after the class', '2026-03-14', 3, '2026-03-02'],
  ])('%s is proposed as expected', (_when, today, trainees, proposed) => {
    expect(usualEnrolmentDay(trainingClass, trainees, localDate(today))).toBe(proposed)
  })

  it('parts the rolls that were called; sessions without a roll do not count', () => {
    const days = ['2026-03-02', '2026-03-03', '2026-03-04'].map((day) => aSession({ heldOn: localDate(day) }))
    const sessions = [...days, aSession({ heldOn: localDate('2026-03-02'), rollCalled: false })]
    expect(rollsCalledAround(sessions, localDate('2026-03-03'))).toEqual({ before: 1, since: 2 })
    expect(rollsCalledAround(sessions, localDate('2026-03-02'))).toEqual({ before: 0, since: 3 })
  })
})
