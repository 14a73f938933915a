import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  isLocalDate,
  localDate,
  monthsBetween,
} from '../../../src/shared/units'

const aDay = () =>
  fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true })
    .map((value) => localDate(value.toISOString().slice(0, 10)))

describe('calendar days', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-04-01', '2026-4-1', ''])(
    'refuses %s, which is not a day',
    (text) => {
      expect(isLocalDate(text)).toBe(false)
    },
  )

  it('moving by days and counting them are inverse', () => {
    fc.assert(
      fc.property(aDay(), fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        fc.pre(Number(day.slice(0, 4)) + days / 365 > 1800)
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })

  it('a month later is the same day of the month, or the last day of a shorter month', () => {
    expect(addMonths(localDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(localDate('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(localDate('2026-03-15'), -15)).toBe('2024-12-15')
  })

  it('counts full months up to, and not past, the anniversary', () => {
    fc.assert(
      fc.property(aDay(), fc.integer({ min: 0, max: 1200 }), (day, months) => {
        const later = addMonths(day, months)
        expect(monthsBetween(day, later)).toBe(months)
        expect(monthsBetween(day, addDays(later, -1))).toBe(months - 1 < 0 ? -0 : months - 1)
      }),
    )
  })

  it('reaches an age on the birthday, on 28 February for those born on the 29th', () => {
    expect(ageOn(localDate('2008-02-29'), localDate('2026-02-27'))).toBe(17)
    expect(ageOn(localDate('2008-02-29'), localDate('2026-02-28'))).toBe(18)
    expect(ageOn(localDate('1985-06-15'), localDate('2026-06-14'))).toBe(40)
  })
})
