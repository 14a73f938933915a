import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countIntervals } from '../../../../src/domain/month/indicators'
import { addDays, addToMonth, localDate, month, monthOf } from '../../../../src/shared/units'

const start = localDate('2025-01-01')
const anInterval = () =>
  fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }))
    .map(([offset, length]) => ({
      from: addDays(start, offset),
      to: length === null ? null : addDays(start, offset + length),
    }))

describe('figures of a month', () => {
  it('close with what they open with next month', () => {
    fc.assert(
      fc.property(fc.array(anInterval(), { maxLength: 40 }), fc.integer({ min: 0, max: 35 }), (intervals, offset) => {
        const one = addToMonth(month('2025-01'), offset)
        expect(countIntervals(intervals, addToMonth(one, 1)).opening).toBe(countIntervals(intervals, one).closing)
      }),
    )
  })

  it('count each interval as added in one month and as ended in at most one', () => {
    fc.assert(
      fc.property(anInterval(), (interval) => {
        const months = Array.from({ length: 50 }, (_, offset) => addToMonth(month('2025-01'), offset))
        const counts = months.map((one) => ({ one, ...countIntervals([interval], one) }))
        expect(counts.filter((count) => count.added === 1).map((count) => count.one)).toEqual([monthOf(interval.from)])
        expect(counts.filter((count) => count.ended === 1).map((count) => count.one)).toEqual(
          interval.to === null ? [] : [monthOf(interval.to)],
        )
      }),
    )
  })

  it('count somebody who came and went within the month on both sides', () => {
    const interval = { from: localDate('2026-11-03'), to: localDate('2026-11-20') }
    expect(countIntervals([interval], month('2026-11'))).toEqual({ opening: 0, added: 1, ended: 1, closing: 0 })
  })
})
