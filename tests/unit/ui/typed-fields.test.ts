import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, localDate } from '../../../src/shared/units'
import { parseTypedDate, parseTypedNumber } from '../../../src/ui/components/parse-typed'

describe('a typed day', () => {
  test.each(['20260304', '2026-03-04', '2026.3.4', '2026/3/4', '2026年3月4日', '２０２６０３０４', ' 2026-3-4 '])(
    '%s is understood',
    (text) => {
      expect(parseTypedDate(text)).toBe('2026-03-04')
    },
  )

  test.each(['', '2026', '20260230', '2026-13-01', '26-3-4', '04/03/2026', '2026030'])('%s is not a day', (text) => {
    expect(parseTypedDate(text)).toBeNull()
  })

  test('every day can be typed as eight digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
        const day = addDays(localDate('1900-01-01'), days)
        expect(parseTypedDate(day.replaceAll('-', ''))).toBe(day)
      }),
    )
  })
})

describe('a typed number', () => {
  test('may be grouped or full-width', () => {
    expect(parseTypedNumber('1,970.5')).toBe(1970.5)
    expect(parseTypedNumber('８００')).toBe(800)
  })

  test.each(['', '八百', '1e3', '0x10', '1.2.3', 'Infinity'])('%s is none', (text) => {
    expect(parseTypedNumber(text)).toBeNull()
  })
})
