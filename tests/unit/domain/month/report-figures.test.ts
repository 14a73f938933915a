import { describe, expect, it } from 'vitest'
import type { IndicatorCode, MonthIndicator } from '../../../../src/domain/month/indicators'
import { reportFigures } from '../../../../src/domain/month/report-figures'
import { month } from '../../../../src/shared/units'

/** A figure that balances. */
const figure = (code: IndicatorCode, opening: number, added: number, ended: number): MonthIndicator => ({
  code,
  opening,
  added,
  ended,
  closing: opening + added - ended,
})
const november = month('2026-11')

describe('figures of the printed report', () => {
  it('open with what the report before closed with, and name the difference as corrected', () => {
    const [reported] = reportFigures(november, [figure('unemployed', 97, 5, 2)], [figure('unemployed', 90, 12, 2)])
    expect(reported).toEqual({ code: 'unemployed', opening: 100, added: 5, ended: 2, correction: -3, closing: 100 })
  })

  it('always balance', () => {
    const now = [figure('employed', 40, 3, 9), figure('on-post', 7, 0, 1)]
    for (const one of reportFigures(november, now, [figure('employed', 30, 1, 0), figure('on-post', 9, 9, 9)])) {
      expect(one.opening + one.added - one.ended + one.correction).toBe(one.closing)
    }
  })

  it('are as counted when the month before was not sealed', () => {
    const counted = figure('trainees', 12, 3, 0)
    expect(reportFigures(november, [counted], null)).toEqual([{ ...counted, correction: 0 }])
  })

  it('count certificates anew in January, without a correction', () => {
    const counted = figure('certificates', 0, 4, 0)
    const before = [figure('certificates', 90, 6, 0)]
    expect(reportFigures(month('2027-01'), [counted], before)).toEqual([{ ...counted, correction: 0 }])
    expect(reportFigures(month('2027-02'), [counted], before)[0]).toMatchObject({ opening: 96, correction: -96 })
  })
})
