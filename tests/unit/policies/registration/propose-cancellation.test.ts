import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../src/domain/person/types'
import type { FollowUp } from '../../../../src/domain/registration/types'
import { proposeCancellations } from '../../../../src/policies/registration/propose-cancellation'
import { localDate } from '../../../../src/shared/units'
import { aPerson } from '../../../builders/person.builder'
import { aFollowUp, anUnemploymentSpell } from '../../../builders/registration.builder'

const on = localDate('2026-11-22')

function proposed(
  followUps: readonly FollowUp[],
  person: Partial<Person> = {},
  overrides: Parameters<typeof proposeCancellations>[1] = [],
): string[] {
  const spell = anUnemploymentSpell({ registeredOn: localDate('2026-09-01'), followUps })
  const young = { bornOn: localDate('1990-01-01'), retirementKind: 'M60' as const, pension: 'none' as const }
  const facts = { person: aPerson({ ...young, ...person }), spell, on }
  return proposeCancellations(facts, overrides).map(({ reason, finding }) => `${reason} ${finding.rule}`)
}
const refusals = (count: number) => Array.from({ length: count }, () => aFollowUp({ on, result: 'refused' }))

describe('reasons for cancelling that the records show', () => {
  it('are none for somebody who was registered lately and reached', () => {
    expect(proposed([aFollowUp({ on })])).toEqual([])
  })

  it('are the pension, the residents’ pension where the county ends it, and the retirement age', () => {
    const old = { bornOn: localDate('1963-09-01') }
    expect(proposed([], { pension: 'employee', ...old })).toEqual(['4 cancel-pension'])
    expect(proposed([], { pension: 'resident' })).toEqual(['4 cancel-resident-pension'])
    const own = { key: 'unempReg.residentPensionEnds', from: on, value: false, source: '519900-2026-3' }
    expect(proposed([], { pension: 'resident' }, [own])).toEqual([])
    expect(proposed([], old)).toEqual(['4 cancel-retirement-age'])
    expect(proposed([], { bornOn: localDate('1966-11-23') })).toEqual([])
  })

  it('are three refusals, not two', () => {
    expect(proposed(refusals(2))).toEqual([])
    expect(proposed(refusals(3))).toEqual(['8 cancel-refusals'])
  })

  it('are what the person said last', () => {
    const [said, works] = (['no-wish', 'works'] as const).map((result) => aFollowUp({ on, result }))
    expect(proposed(said ? [said] : [])).toEqual(['8 cancel-no-wish'])
    expect(proposed(works ? [works] : [])).toEqual(['1 cancel-says-works'])
    expect(proposed(said ? [said, aFollowUp({ on })] : [])).toEqual([])
    expect(proposed(said ? [said, aFollowUp({ on, result: 'not-reached' })] : [])).toEqual(['8 cancel-no-wish'])
  })

  it('are six months in which nobody was reached, to the day', () => {
    const lost = (registeredOn: string) => {
      const spell = anUnemploymentSpell({ registeredOn: localDate(registeredOn) })
      const person = aPerson({ bornOn: localDate('1990-01-01'), retirementKind: 'M60', pension: 'none' })
      return proposeCancellations({ person, spell, on }, []).map(({ reason }) => reason)
    }
    expect([lost('2026-05-22'), lost('2026-05-23')]).toEqual([['9'], []])
  })
})
