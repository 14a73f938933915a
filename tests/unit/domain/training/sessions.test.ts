import { describe, expect, it } from 'vitest'
import { checkSessions } from '../../../../src/domain/training/sessions'
import { classHours, localDate } from '../../../../src/shared/units'
import { aSession, aTrainingClass } from '../../../builders/training.builder'

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
