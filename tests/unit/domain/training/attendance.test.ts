import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendanceSummary } from '../../../../src/domain/training/attendance'
import type { AttendanceMark } from '../../../../src/domain/training/types'
import { classHours } from '../../../../src/shared/units'
import { anEnrolment, aRollCall, aSession } from '../../../builders/training.builder'

const trainee = anEnrolment()
const summaryOf = (marks: readonly (AttendanceMark | null)[], hours = 4) => {
  const sessions = marks.map(() => aSession({ classHours: classHours(hours) }))
  const rolls = sessions.flatMap((session, index) => {
    const mark = marks[index]
    return mark ? [aRollCall(session, [[trainee, mark]])] : []
  })
  return attendanceSummary(sessions, rolls, trainee.id)
}

describe('attendance in class hours', () => {
  it('counts present and late as attended, absent as missed', () => {
    expect(summaryOf(['present', 'late', 'absent', 'present'])).toEqual({ attended: 12, countable: 16, rate: 0.75 })
  })

  it('leaves excused hours out of both sums', () => {
    expect(summaryOf(['present', 'excused', 'excused', 'absent'])).toEqual({ attended: 4, countable: 8, rate: 0.5 })
  })

  it('does not count sessions whose roll was not called, nor rolls that do not name the trainee', () => {
    expect(summaryOf(['present', null, null])).toEqual({ attended: 4, countable: 4, rate: 1 })
    const session = aSession()
    const roll = aRollCall(session, [[anEnrolment(), 'present']])
    expect(attendanceSummary([session], [roll], trainee.id)).toEqual({ attended: 0, countable: 0, rate: null })
  })

  it('has no rate when nothing can be counted', () => {
    expect(summaryOf([])).toEqual({ attended: 0, countable: 0, rate: null })
    expect(summaryOf(['excused']).rate).toBeNull()
  })

  it('weighs sessions by their hours, not by their number', () => {
    const long = aSession({ classHours: classHours(6) })
    const short = aSession({ classHours: classHours(1.5) })
    const rolls = [aRollCall(long, [[trainee, 'absent']]), aRollCall(short, [[trainee, 'present']])]
    expect(attendanceSummary([long, short], rolls, trainee.id)).toEqual({ attended: 1.5, countable: 7.5, rate: 0.2 })
  })

  it('never attends more than can be counted, and being present never lowers the rate', () => {
    const aMark = fc.constantFrom<AttendanceMark | null>('present', 'late', 'absent', 'excused', null)
    fc.assert(
      fc.property(fc.array(aMark, { minLength: 1, maxLength: 30 }), (marks) => {
        const { attended, countable, rate } = summaryOf(marks)
        expect(attended).toBeLessThanOrEqual(countable)
        const better = summaryOf(marks.map((mark) => (mark === 'absent' ? 'present' : mark)))
        expect(better.rate ?? 1).toBeGreaterThanOrEqual(rate ?? 0)
      }),
    )
  })
})
