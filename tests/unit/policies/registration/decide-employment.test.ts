import { describe, expect, it } from 'vitest'
import { decideEmployment, decideEmploymentEnd } from '../../../../src/policies/registration/decide-employment'
import { policySourceOf } from '../../../../src/policies/decision'
import { addDays, localDate } from '../../../../src/shared/units'
import { aPerson } from '../../../builders/person.builder'
import { anAcceptance, aNewEmployment, anEmploymentSpell } from '../../../builders/registration.builder'

const today = localDate('2026-11-22')
const startedOn = localDate('2026-04-01')
const noSpells = { unemployment: [], employment: [] }
const noOthers = { assignments: [], acceptances: [] }
const decide = (over: Parameters<typeof aNewEmployment>[0], overrides: Parameters<typeof decideEmployment>[1] = []) =>
  decideEmployment(
    { person: aPerson(), input: aNewEmployment({ startedOn, ...over }), spells: noSpells, ...noOthers, today },
    overrides,
  )
const ruleOf = (decision: ReturnType<typeof decide>, rule: string) =>
  decision.findings.find((finding) => finding.rule === rule)

describe('registering a person employed', () => {
  it('is in time until the thirtieth day after hiring, and late but not refused from the next', () => {
    const last = decide({ registeredOn: addDays(startedOn, 30) })
    expect([last.outcome, ruleOf(last, 'emp-in-time')?.outcome]).toEqual(['allowed', 'met'])
    const late = decide({ registeredOn: addDays(startedOn, 31) })
    expect([late.outcome, ruleOf(late, 'emp-in-time')?.outcome]).toEqual(['allowed', 'not-met'])
  })

  it('takes the limit of the first day: a later rule changes nothing about earlier work', () => {
    const later = {
      key: 'empReg.employerDays',
      from: localDate('2026-05-01'),
      value: 10,
      source: '演示县人社〔2026〕9号',
    }
    const entry = { registeredOn: addDays(startedOn, 25) }
    expect(decide(entry, [later])).toEqual(decide(entry))
    const after = decide({ startedOn: localDate('2026-05-01'), registeredOn: localDate('2026-05-26') }, [later])
    expect(ruleOf(after, 'emp-in-time')?.outcome).toBe('not-met')
    expect(policySourceOf(after.findings)).toContain('empReg.employerDays 2026-05-01')
  })

  it('warns of a wrong credit code and says nothing where none was given', () => {
    expect(ruleOf(decide({ creditCode: '91350100M000100Y43' }), 'emp-credit-code')?.outcome).toBe('met')
    const wrong = decide({ creditCode: '91350100M000100Y44' })
    expect([wrong.outcome, ruleOf(wrong, 'emp-credit-code')?.outcome]).toEqual(['allowed', 'not-met'])
    expect(ruleOf(decide({}), 'emp-credit-code')).toBeUndefined()
  })

  it('wants an earlier employment to end before it, and none of its days twice', () => {
    const earlier = anEmploymentSpell({ startedOn: localDate('2025-01-01') })
    const spells = { unemployment: [], employment: [earlier] }
    const codes = (endsEmployment: Parameters<typeof aNewEmployment>[0]) =>
      decideEmployment(
        { person: aPerson(), input: aNewEmployment({ startedOn, ...endsEmployment }), spells, ...noOthers, today },
        [],
      ).stops.map(({ code }) => code)
    const ending = (on: string) => ({
      endsEmployment: [{ employmentId: earlier.id, on: localDate(on), reason: '8', note: '' } as const],
    })
    expect(codes({})).toEqual(['registration/still-employed'])
    expect(codes(ending('2026-04-01'))).toEqual(['registration/date-order'])
    expect(codes(ending('2026-03-31'))).toEqual([])
  })
})

describe('registering somebody employed whose application for an unemployment registration waits', () => {
  it('is allowed, with a word about it; one that has ended says nothing', () => {
    const waiting = anAcceptance()
    const over = anAcceptance({ end: { kind: 'withdrawn', on: today, note: '本人撤回' } })
    const facts = { person: aPerson(), input: aNewEmployment({ startedOn }), spells: noSpells, assignments: [], today }
    const decision = decideEmployment({ ...facts, acceptances: [over, waiting] }, [])
    expect(decision).toMatchObject({
      outcome: 'allowed',
      warnings: [{ code: 'registration/acceptance-waits', params: { acceptanceNo: waiting.acceptanceNo } }],
    })
    expect(decideEmployment({ ...facts, acceptances: [over] }, []).warnings).toEqual([])
  })
})

describe('the end of an employment', () => {
  const spell = anEmploymentSpell({ startedOn })
  const end = { on: localDate('2026-10-01'), reason: '1', note: '' } as const

  it('is in time until the fifteenth day, and late but kept from the next', () => {
    const on = (days: number) => decideEmploymentEnd({ spell, end, registeredOn: addDays(end.on, days) }, [])
    expect(on(15).findings).toMatchObject([{ rule: 'emp-end-in-time', outcome: 'met' }])
    expect(on(16)).toMatchObject({ outcome: 'allowed', findings: [{ outcome: 'not-met', level: 'warn' }] })
  })

  it('explains the reason "other"', () => {
    const other = decideEmploymentEnd({ spell, end: { ...end, reason: '9' }, registeredOn: end.on }, [])
    expect(other.stops.map(({ code }) => code)).toEqual(['registration/reason-missing'])
  })
})
