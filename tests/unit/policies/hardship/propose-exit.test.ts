import { describe, expect, it } from 'vitest'
import { evidenceEndsOn } from '../../../../src/policies/hardship/evidence'
import { proposeExits, type ExitFacts } from '../../../../src/policies/hardship/propose-exit'
import { addMonths, localDate } from '../../../../src/shared/units'
import { aHardshipSpell, anUnemployed } from '../../../builders/hardship.builder'
import { aNewRecognition, aPerson } from '../../../builders/person.builder'
import { aFollowUp, anEmploymentSpell, anUnemploymentSpell } from '../../../builders/registration.builder'

const on = localDate('2026-04-20')
const woman = { sex: '2', bornOn: localDate('1980-06-15') } as const
const facts = (over: Partial<ExitFacts> = {}): ExitFacts => ({
  ...anUnemployed({ person: aPerson(woman) }),
  relatives: [],
  assignments: [],
  spell: aHardshipSpell(),
  ...over,
})
const exits = (over: Partial<ExitFacts> = {}, day = on) =>
  proposeExits(facts(over), day, []).map(({ reason, finding }) => `${reason} ${finding.rule}`)
const cancelled = (endedOn: string) =>
  anUnemploymentSpell({ end: { kind: 'cancelled', endedOn: localDate(endedOn), reason: '8', note: '' } })

describe('the exit from employment difficulty', () => {
  it('is not proposed for somebody who is registered, in contact, out of work and below retirement', () => {
    expect(exits()).toEqual([])
  })

  it('is proposed on the day of retirement and for a pension of employees', () => {
    expect(exits({ person: aPerson({ ...woman, pension: 'employee' }) })).toEqual(['01 exit-pension'])
    const retiring = aPerson({ sex: '1', bornOn: localDate('1960-05-01'), retirementKind: 'M60' })
    expect(exits({ person: retiring, unemployment: [] }, localDate('2020-04-30'))).toEqual([])
    expect(exits({ person: retiring, unemployment: [] }, localDate('2020-05-01'))).toEqual(['01 exit-retirement-age'])
  })

  it('is proposed for work, but not for the post that was given because of the difficulty', () => {
    const job = anEmploymentSpell()
    expect(exits({ employment: [job], unemployment: [] })).toEqual(['06 exit-employed'])
    expect(exits({ employment: [job], unemployment: [], assignments: [{ employmentId: job.id }] })).toEqual([])
  })

  it('is proposed when the registration was cancelled since and nothing came after it', () => {
    expect(exits({ unemployment: [cancelled('2026-04-01')] })).toEqual(['07 exit-registration-cancelled'])
    expect(exits({ unemployment: [cancelled('2026-02-01')] })).toEqual([])
    const again = anUnemploymentSpell({ registeredOn: localDate('2026-04-10') })
    expect(exits({ unemployment: [cancelled('2026-04-01'), again] })).toEqual([])
  })

  it('is proposed for three refusals within six months, not for those before', () => {
    const refused = (...days: string[]) => [
      anUnemploymentSpell({
        registeredOn: localDate('2026-01-10'),
        followUps: days.map((day) => aFollowUp({ on: localDate(day), result: 'refused' })),
      }),
    ]
    expect(exits({ unemployment: refused('2026-02-01', '2026-03-01', '2026-04-01') })).toEqual(['04 exit-refusals'])
    expect(exits({ unemployment: refused('2026-03-01', '2026-04-01') })).toEqual([])
    const days = ['2026-02-01', '2026-03-01', '2026-04-01'] as const
    expect(exits({ unemployment: refused(...days) }, localDate('2026-08-01'))).not.toContain('04 exit-refusals')
  })

  it('is proposed once nobody reached the person for more than six months', () => {
    const unemployment = [anUnemploymentSpell({ registeredOn: localDate('2025-10-20') })]
    expect(exits({ unemployment })).toEqual([])
    expect(exits({ unemployment }, localDate('2026-04-21'))).toEqual(['10 exit-no-contact'])
  })

  it('of a whole zero-employment household is proposed when one relative works', () => {
    const spell = aHardshipSpell({ category: 'zero-employment-household' })
    const relatives = [anUnemployed(), anUnemployed({ employment: [anEmploymentSpell()] })]
    expect(exits({ spell, relatives })).toEqual(['08 exit-member-employed'])
    expect(exits({ relatives })).toEqual([])
    expect(exits({ spell, relatives: [anUnemployed()] })).toEqual([])
  })
})

describe('the evidence of a recognition', () => {
  const grounds = (over: Parameters<typeof aNewRecognition>[0]) => {
    const { category: _c, recognisedOn: _r, statement: _s, countyReason: _w, ...rest } = aNewRecognition(over)
    return aHardshipSpell({ grounds: { ...rest, handlerName: '李娜' } })
  }
  const until = localDate('2026-09-30')

  it('ends on its own last day, else some months after the recognition, and never where it does not run out', () => {
    expect(evidenceEndsOn(grounds({ evidence: 'disability-card', evidenceUntil: until }), [])).toBe(until)
    expect(evidenceEndsOn(grounds({ evidence: 'low-income-certificate' }), [])).toBe(
      addMonths(localDate('2026-03-02'), 12),
    )
    expect(evidenceEndsOn(grounds({ evidence: 'identity-document' }), [])).toBeNull()
    expect(evidenceEndsOn(aHardshipSpell(), [])).toBeNull()
  })
})
