import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subsidyClock } from '../../../../src/domain/posts/clock'
import { addDays, addMonths, localDate, monthsBetween } from '../../../../src/shared/units'

const clock = (firstApprovedOn: string, statutoryRetirementOn: string) =>
  subsidyClock({
    firstApprovedOn: localDate(firstApprovedOn),
    statutoryRetirementOn: localDate(statutoryRetirementOn),
    maxMonths: 36,
    nearRetireMonths: 60,
  })

describe('subsidy clock', () => {
  it('runs 36 months, the last day being the day before the anniversary', () => {
    expect(clock('2026-03-01', '2045-01-01')).toEqual({ until: '2029-02-28', clockEnd: 'max-duration' })
    expect(clock('2026-01-10', '2045-01-01')).toEqual({ until: '2029-01-09', clockEnd: 'max-duration' })
  })

  it('runs until the day before retirement when fewer than 60 months are left', () => {
    expect(clock('2026-03-01', '2031-02-28')).toEqual({ until: '2031-02-27', clockEnd: 'retirement' })
    expect(clock('2026-03-01', '2026-03-02')).toEqual({ until: '2026-03-01', clockEnd: 'retirement' })
  })

  it('runs 36 months when exactly 60 months are left', () => {
    expect(clock('2026-03-01', '2031-03-01')).toEqual({ until: '2029-02-28', clockEnd: 'max-duration' })
  })

  it('runs 36 months for a person past retirement, whom another rule lets in or keeps out', () => {
    expect(clock('2026-03-01', '2026-03-01')).toEqual({ until: '2029-02-28', clockEnd: 'max-duration' })
  })

  it('gives nobody less than 36 months except those who retire sooner, and nobody more than 60', () => {
    const aDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(localDate('2020-01-01'), days))
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 7000 }), (firstApprovedOn, days) => {
        const statutoryRetirementOn = addDays(firstApprovedOn, days)
        const { until, clockEnd } = clock(firstApprovedOn, statutoryRetirementOn)
        expect(until >= firstApprovedOn).toBe(true)
        expect(until < statutoryRetirementOn).toBe(true)
        const full = addDays(addMonths(firstApprovedOn, 36), -1)
        if (statutoryRetirementOn > full) expect(until >= full).toBe(true)
        else expect(until).toBe(addDays(statutoryRetirementOn, -1))
        expect(monthsBetween(firstApprovedOn, until)).toBeLessThan(60)
        expect(clockEnd).toBe(until === addDays(statutoryRetirementOn, -1) ? 'retirement' : 'max-duration')
      }),
    )
  })
})
