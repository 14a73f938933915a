import { describe, expect, test } from 'vitest'
import { localDate } from '../../../src/shared/units'
import { timelineYears, type Span } from '../../../src/ui/areas/person/timeline'

const today = localDate('2026-07-01')
function span(from: string, to: string | null): Span {
  return { id: from, kind: 'unemployed', from: localDate(from), to: to === null ? null : localDate(to), label: '' }
}

describe('the years of a person', () => {
  test('a span over new year shows in both years, newest first', () => {
    const years = timelineYears([span('2025-10-01', '2026-02-01')], today)
    expect(years.map(({ year }) => year)).toEqual([2026, 2025])
    expect(years[0]?.bars[0]?.start).toBe(0)
    const [late] = years[1]?.bars ?? []
    expect((late?.start ?? 0) + (late?.width ?? 0)).toBeCloseTo(1)
  })

  test('a span that goes on reaches until today', () => {
    const [bar] = timelineYears([span('2026-01-01', null)], today)[0]?.bars ?? []
    expect(bar?.width).toBeCloseTo(182 / 365)
  })

  test('a single day can still be seen, also on the last day of the year', () => {
    const [bar] = timelineYears([span('2025-12-31', '2025-12-31')], today)[0]?.bars ?? []
    expect(bar?.width).toBeGreaterThan(0.01)
    expect((bar?.start ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(1)
  })

  test('only the newest years are shown', () => {
    expect(timelineYears([span('1990-01-01', null)], today, 8).map(({ year }) => year)).toEqual([
      2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019,
    ])
  })
})
