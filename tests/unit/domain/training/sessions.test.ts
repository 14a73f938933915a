import { describe, expect, it } from 'vitest'
import { checkEnrolment, nextOrdinal } from '../../../../src/domain/training/enrolment'
import { checkSessions } from '../../../../src/domain/training/sessions'
import { classHours, localDate } from '../../../../src/shared/units'
import { anEnrolment, aSession, aTrainingClass } from '../../../builders/training.builder'

const trainingClass = aTrainingClass({
  startsOn: localDate('2026-03-02'),
  endsOn: localDate('2026-03-13'),
  capacity: 2,
})
const faults = (existing: Parameters<typeof checkSessions>[1], added: Parameters<typeof checkSessions>[2]) =>
  checkSessions(trainingClass, existing, added, 8).map(({ field, code }) => `${field} ${code}`)

describe('sessions added to a class', () => {
  it('pass on the first and on the last day of the class', () => {
    expect(faults([], [aSession(), aSession({ heldOn: localDate('2026-03-13') })])).toEqual([])
  })

  it('outside the class are named by their place in what was added', () => {
    const outside = ['2026-03-01', '2026-03-14'].map((day) => aSession({ heldOn: localDate(day) }))
    expect(faults([], [aSession(), ...outside])).toEqual([
      '1.heldOn training/session-outside-class',
      '2.heldOn training/session-outside-class',
    ])
  })

  it('may not share a part of a day with another one, existing or added', () => {
    expect(faults([aSession()], [aSession()])).toEqual(['0.dayPart training/session-overlap'])
    expect(faults([], [aSession(), aSession()])).toEqual(['1.dayPart training/session-overlap'])
    expect(faults([aSession()], [aSession({ dayPart: 'afternoon' })])).toEqual([])
  })

  it('may fill a day up to the limit and not over it', () => {
    const evening = (hours: number) => aSession({ dayPart: 'evening', classHours: classHours(hours) })
    const day = [aSession(), aSession({ dayPart: 'afternoon', classHours: classHours(3.5) })]
    expect(faults(day, [evening(0.5)])).toEqual([])
    expect(checkSessions(trainingClass, day, [evening(1)], 8)).toEqual([
      {
        field: '0.classHours',
        code: 'training/too-many-hours-in-day',
        params: { heldOn: '2026-03-02', hours: 8.5, max: 8 },
      },
    ])
  })

  it('have hours', () => {
    expect(faults([], [aSession({ classHours: classHours(0) })])).toEqual(['0.classHours training/hours-missing'])
  })
})

describe('enrolment', () => {
  const first = anEnrolment()
  const withdrawn = anEnrolment({ withdrawnOn: localDate('2026-03-05') })
  const codes = (...args: Parameters<typeof checkEnrolment>) => checkEnrolment(...args).map(({ code }) => code)

  it('is refused for a full class; a withdrawn trainee frees the place', () => {
    expect(codes(trainingClass, [first, withdrawn], anEnrolment().personId)).toEqual([])
    expect(codes(trainingClass, [first, anEnrolment()], anEnrolment().personId)).toEqual(['training/class-full'])
  })

  it('is refused twice, but a person who withdrew may come back', () => {
    expect(codes(trainingClass, [first], first.personId)).toEqual(['training/already-enrolled'])
    expect(codes(trainingClass, [withdrawn], withdrawn.personId)).toEqual([])
  })

  it('is refused for a closed class', () => {
    expect(codes({ ...trainingClass, status: 'closed' }, [], first.personId)).toEqual(['training/class-closed'])
  })

  it('never gives a number twice', () => {
    expect(nextOrdinal([])).toBe(1)
    expect(nextOrdinal([{ ordinal: 1 }, { ordinal: 4 }, { ordinal: 2 }])).toBe(5)
  })
})
