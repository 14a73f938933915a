import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatBytes,
  formatClassHours,
  formatDate,
  formatMonth,
  formatPercent,
  formatWeekday,
  formatYuan,
} from '../../../src/i18n/format'
import { addDays, fen, localDate, month } from '../../../src/shared/units'

describe('days and months', () => {
  test('are written as each language writes them', () => {
    expect(formatDate(localDate('2026-03-04'), 'zh-CN')).toBe('2026年3月4日')
    expect(formatDate(localDate('2026-03-04'), 'en')).toBe('4 Mar 2026')
    expect(formatMonth(month('2026-11'), 'zh-CN')).toBe('2026年11月')
    expect(formatMonth(month('2026-11'), 'en')).toBe('Nov 2026')
  })

  test('fall on the right day of the week', () => {
    expect(formatWeekday(localDate('2026-11-22'), 'zh-CN')).toBe('星期日')
    expect(formatWeekday(localDate('2024-02-29'), 'en')).toBe('Thursday')
    expect(formatWeekday(localDate('2000-01-01'), 'en')).toBe('Saturday')
  })

  test('come round to the same weekday after seven days and to another one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const day = addDays(localDate('1900-01-01'), days)
        const week = Array.from({ length: 7 }, (_, index) => formatWeekday(addDays(day, index), 'zh-CN'))
        expect(new Set(week).size).toBe(7)
        expect(formatWeekday(addDays(day, 7), 'zh-CN')).toBe(week[0])
      }),
    )
  })
})

describe('amounts', () => {
  test('money is kept in fen and shown in yuan', () => {
    expect(formatYuan(fen(197_005), 'zh-CN')).toBe('1,970.05 元')
    expect(formatYuan(fen(80_000), 'en')).toBe('CNY 800.00')
  })

  test('a share just below a threshold is never rounded up to it', () => {
    expect(formatPercent(0.79999, 'zh-CN')).toBe('79.9%')
    expect(formatPercent(0.8, 'zh-CN')).toBe('80%')
    expect(formatPercent(1, 'en')).toBe('100%')
  })

  test('class hours have a singular in English', () => {
    expect(formatClassHours(1, 'en')).toBe('1 class hour')
    expect(formatClassHours(4.5, 'zh-CN')).toBe('4.5 课时')
  })

  test('sizes of files are short', () => {
    expect(formatBytes(512, 'en')).toBe('512 B')
    expect(formatBytes(3.25 * 1024 * 1024, 'en')).toBe('3.3 MB')
  })
})
