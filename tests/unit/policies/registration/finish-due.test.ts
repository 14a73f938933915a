import { describe, expect, it } from 'vitest'
import { finishDue, finishFinding } from '../../../../src/policies/registration/finish-due'
import { policySourceOf } from '../../../../src/policies/decision'
import { localDate } from '../../../../src/shared/units'

describe('the time limit of an accepted application', () => {
  it('is three working days, weekends and holidays left out', () => {
    expect(finishDue(localDate('2026-11-20'), [])).toMatchObject({ on: '2026-11-25', isCovered: true })
    expect(finishDue(localDate('2026-09-30'), [])).toMatchObject({ on: '2026-10-10', isCovered: true })
  })

  it('may be later where the holidays are not known yet', () => {
    expect(finishDue(localDate('2026-12-30'), []).isCovered).toBe(false)
  })

  it('stays the same for an old application when the station changes its rule later', () => {
    const later = {
      key: 'unempReg.finishDays',
      from: localDate('2026-12-01'),
      value: 1,
      source: '演示县人社〔2026〕9号',
    }
    const on = localDate('2026-11-20')
    expect(finishDue(on, [later])).toEqual(finishDue(on, []))
    expect(policySourceOf([finishFinding(on, finishDue(on, [later]))])).toContain('unempReg.finishDays 2020-01-01')
    expect(finishDue(localDate('2026-12-01'), [later]).on).toBe('2026-12-02')
  })
})
