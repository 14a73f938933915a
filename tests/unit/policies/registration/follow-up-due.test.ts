import { describe, expect, it } from 'vitest'
import { followUpDue } from '../../../../src/policies/registration/follow-up-due'
import { localDate } from '../../../../src/shared/units'
import { aFollowUp, anUnemploymentSpell } from '../../../builders/registration.builder'

const today = localDate('2026-11-22')
const spell = anUnemploymentSpell({ registeredOn: localDate('2026-09-30') })

describe('next contact', () => {
  it('is due within five working days of the registration, holidays left out', () => {
    expect(followUpDue(spell, today, [])).toMatchObject({ kind: 'first', on: '2026-10-13', isCovered: true })
  })

  it('stays due while nobody was reached', () => {
    const tried = { ...spell, followUps: [aFollowUp({ on: localDate('2026-10-08'), result: 'not-reached' })] }
    expect(followUpDue(tried, today, [])).toMatchObject({ kind: 'first', on: '2026-10-13' })
  })

  it('is due a month after the last one, by the rule of the day of asking', () => {
    const reached = { ...spell, followUps: [aFollowUp({ on: localDate('2026-10-31') })] }
    expect(followUpDue(reached, today, [])).toMatchObject({ kind: 'monthly', on: '2026-11-30' })
    const own = [{ key: 'unempReg.followUpMonths', from: today, value: 2, source: '519900-2026-3' }]
    expect(followUpDue(reached, today, own)).toMatchObject({ kind: 'monthly', on: '2026-12-31' })
    expect(followUpDue(reached, localDate('2026-11-21'), own)).toMatchObject({ on: '2026-11-30' })
  })

  it('of a registration older than the rule of five days is due by the monthly rule', () => {
    const old = anUnemploymentSpell({ registeredOn: localDate('2012-05-31') })
    expect(followUpDue(old, today, [])).toMatchObject({ kind: 'monthly', on: '2012-06-30' })
  })

  it('says when the holidays of its time are not published', () => {
    const late = anUnemploymentSpell({ registeredOn: localDate('2026-12-30') })
    expect(followUpDue(late, localDate('2026-12-31'), [])).toMatchObject({ isCovered: false })
  })
})
