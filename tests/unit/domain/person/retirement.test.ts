import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retirementDelay, statutoryRetirement, tellsBirthday } from '../../../../src/domain/person/retirement'
import type { RetirementKind } from '../../../../src/domain/person/types'
import { addDays, localDate, monthOf } from '../../../../src/shared/units'

const aKind = () => fc.constantFrom<RetirementKind>('M60', 'F55', 'F50')
const aBirthday = () => fc.integer({ min: 0, max: 25_000 }).map((days) => addDays(localDate('1940-01-01'), days))

describe('statutory retirement', () => {
  it.each([
    ['M60', '1964-12', 0, '2024-12'],
    ['M60', '1965-01', 1, '2025-02'],
    ['M60', '1965-04', 1, '2025-05'],
    ['M60', '1965-05', 2, '2025-07'],
    ['M60', '1970-06', 17, '2031-11'],
    ['M60', '1976-08', 35, '2039-07'],
    ['M60', '1976-09', 36, '2039-09'],
    ['M60', '1977-01', 36, '2040-01'],
    ['F55', '1970-01', 1, '2025-02'],
    ['F55', '1981-08', 35, '2039-07'],
    ['F55', '1981-09', 36, '2039-09'],
    ['F50', '1975-01', 1, '2025-02'],
    ['F50', '1975-02', 1, '2025-03'],
    ['F50', '1975-03', 2, '2025-05'],
    ['F50', '1980-06', 33, '2033-03'],
    ['F50', '1984-10', 59, '2039-09'],
    ['F50', '1984-11', 60, '2039-11'],
  ] as const)('of %s born in %s is delayed by %i months to %s', (kind, bornMonth, delay, reached) => {
    const bornOn = localDate(`${bornMonth}-15`)
    expect(retirementDelay(bornOn, kind)).toBe(delay)
    expect(statutoryRetirement(bornOn, kind)).toBe(`${reached}-15`)
  })

  it('keeps the day of birth, clipped to the end of a shorter month', () => {
    expect(statutoryRetirement(localDate('1965-01-31'), 'M60')).toBe('2025-02-28')
    expect(statutoryRetirement(localDate('1975-02-28'), 'F50')).toBe('2025-03-28')
  })

  it('never comes earlier for somebody born later', () => {
    fc.assert(
      fc.property(aBirthday(), fc.integer({ min: 0, max: 4000 }), aKind(), (bornOn, days, kind) => {
        const later = addDays(bornOn, days)
        expect(statutoryRetirement(later, kind) >= statutoryRetirement(bornOn, kind)).toBe(true)
      }),
    )
  })

  it('is never delayed by more than three years, five for women of 50', () => {
    fc.assert(
      fc.property(aBirthday(), aKind(), (bornOn, kind) => {
        const delay = retirementDelay(bornOn, kind)
        expect(Number.isInteger(delay)).toBe(true)
        expect(delay).toBeGreaterThanOrEqual(0)
        expect(delay).toBeLessThanOrEqual(kind === 'F50' ? 60 : 36)
      }),
    )
  })

  it('leaves the months without retirement that the steps imply: no woman of 50 retires in January 2031', () => {
    const months = new Set(
      Array.from({ length: 12 * 30 }, (_, index) => {
        const bornOn = localDate(`${1960 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`)
        return monthOf(statutoryRetirement(bornOn, 'F50'))
      }),
    )
    expect(months.has(monthOf(localDate('2031-01-01')))).toBe(false)
  })
})

describe('a day that would tell the day of birth', () => {
  const person = { bornOn: localDate('1980-06-15'), retirementKind: 'F50' as const } // retires 2033-03-15

  it.each(['2030-06-15', '2030-06-14', '2033-03-15', '2033-03-14', '2028-03-15'])('is %s', (day) => {
    expect(tellsBirthday(localDate(day), person)).toBe(true)
  })

  it.each(['2026-11-22', '2035-06-16', '2035-07-15'])('is not %s', (day) => {
    expect(tellsBirthday(localDate(day), person)).toBe(false)
  })
})
