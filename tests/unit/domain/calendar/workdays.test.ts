import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkdays, coveredYears, isCoveredDay, isWorkday } from '../../../../src/domain/calendar/workdays'
import { addDays, daysBetween, localDate, localDateOf, weekdayOf } from '../../../../src/shared/units'

/** Days off and days made up for, as the notices of the State Council's office word them. */
const notices = {
  2025: {
    off: '01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08',
    work: '01-26 02-08 04-27 09-28 10-11',
  },
  2026: {
    off: '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
    work: '01-04 02-14 02-28 05-09 09-20 10-10',
  },
}
const anyDay = fc.integer({ min: 0, max: 365 * 6 }).map((days) => addDays(localDate('2022-01-01'), days))

describe('working days', () => {
  it.each(Object.entries(notices))('of %s are those of the notice', (year, { off, work }) => {
    const days = (text: string): string[] =>
      text.split(' ').flatMap((part) => {
        const [first = '', last = first] = part.split('..').map((day) => `${year}-${day}`)
        const length = daysBetween(localDate(first), localDate(last)) + 1
        return Array.from({ length }, (_, index) => addDays(localDate(first), index))
      })
    const [offDays, workDays] = [new Set(days(off)), new Set(days(work))]
    for (let day = localDateOf(Number(year), 1, 1); day.startsWith(year); day = addDays(day, 1)) {
      const expected = workDays.has(day) || (!offDays.has(day) && weekdayOf(day) <= 5)
      expect([day, isWorkday(day)]).toEqual([day, expected])
    }
  })

  it('count from the day after: three working days over the holiday week of October 2026', () => {
    expect(addWorkdays(localDate('2026-09-30'), 3)).toEqual({ on: '2026-10-10', isCovered: true })
    expect(addWorkdays(localDate('2026-11-20'), 5)).toEqual({ on: '2026-11-27', isCovered: true })
    expect(addWorkdays(localDate('2026-11-21'), 0)).toEqual({ on: '2026-11-21', isCovered: true })
  })

  it('beyond the last notice leave out weekends only, and say so', () => {
    const { last } = coveredYears
    expect(addWorkdays(localDateOf(last, 12, 30), 3).isCovered).toBe(false)
    expect(isCoveredDay(localDateOf(last, 12, 31))).toBe(true)
    expect(isWorkday(localDateOf(last + 1, 1, 1))).toBe(weekdayOf(localDateOf(last + 1, 1, 1)) <= 5)
  })

  it('of a time limit are as many as asked for, and the last of them is one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const { on } = addWorkdays(from, count)
        const days = Array.from({ length: daysBetween(from, on) }, (_, index) => addDays(from, index + 1))
        expect(days.filter(isWorkday)).toHaveLength(count)
        expect(isWorkday(on)).toBe(true)
      }),
    )
  })
})
