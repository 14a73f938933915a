import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../src/domain/person/types'
import { decideUnemployment } from '../../../../src/policies/registration/decide-unemployment'
import { localDate } from '../../../../src/shared/units'
import { aPerson } from '../../../builders/person.builder'
import { aNewUnemployment, anEmploymentSpell, anUnemploymentSpell } from '../../../builders/registration.builder'

const today = localDate('2026-11-22')
const decide = (over: Partial<Person>, overrides: Parameters<typeof decideUnemployment>[1] = []) => {
  const input = aNewUnemployment({ registeredOn: localDate('2026-03-02') })
  const facts = { person: aPerson(over), input, spells: [], employment: [], assignments: [], today }
  const check = decideUnemployment(facts, overrides)
  return { stops: check.stops.map(({ code }) => code), warnings: check.warnings.map(({ code }) => code) }
}

describe('registering a person unemployed', () => {
  it('asks for no paper: an adult without a pension is registered', () => {
    expect(decide({})).toEqual({ stops: [], warnings: [] })
  })

  it('begins on the 16th birthday', () => {
    expect(decide({ bornOn: localDate('2010-03-02') }).stops).toEqual([])
    expect(decide({ bornOn: localDate('2010-03-03') }).stops).toEqual(['registration/under-age'])
  })

  it('has no upper age of its own: drawing an employee pension ends it', () => {
    expect(decide({ bornOn: localDate('1956-01-01') }).stops).toEqual([])
    expect(decide({ pension: 'employee' }).stops).toEqual(['registration/draws-pension'])
  })

  it('warns of a resident pension unless the station decided otherwise', () => {
    const key = 'unempReg.residentPensionEnds'
    const off = { key, from: localDate('2026-01-01'), value: false, source: '演示县人社〔2026〕2号' }
    expect(decide({ pension: 'resident' })).toEqual({ stops: [], warnings: ['registration/draws-resident-pension'] })
    expect(decide({ pension: 'resident' }, [off])).toEqual({ stops: [], warnings: [] })
  })

  it('keeps the stops of the dates and of an open registration', () => {
    const spells = [anUnemploymentSpell()]
    const facts = { person: aPerson(), input: aNewUnemployment(), spells, employment: [], assignments: [], today }
    expect(decideUnemployment(facts, []).stops.map(({ code }) => code)).toContain('registration/already-open')
  })

  it('needs nothing but an identity document: every other field may be empty or unknown', () => {
    const bare: Partial<Person> = {
      ethnicity: '',
      education: '',
      householdKind: 'unknown',
      hukouAddress: '',
      residenceAddress: '',
      village: '',
      phone: '',
      disabilityGrade: null,
      note: '',
    }
    const answers = { previousEmployer: '', previousJob: '', jobWish: '', wantsTraining: false, wantsStartUp: false }
    const input = aNewUnemployment({ ...answers, reason: '99', reasonDetail: null })
    const facts = { person: aPerson(bare), input, spells: [], employment: [], assignments: [], today }
    expect(decideUnemployment(facts, [])).toMatchObject({ outcome: 'allowed', stops: [], warnings: [] })
  })

  it('warns of a missing document and registers all the same', () => {
    const person = aPerson({ documentKind: 'none', idNumber: 'LS2026000001' })
    const facts = { person, input: aNewUnemployment(), spells: [], employment: [], assignments: [], today }
    const { outcome, findings } = decideUnemployment(facts, [])
    expect(outcome).toBe('allowed')
    expect(findings.find(({ rule }) => rule === 'unemp-identity')).toMatchObject({ outcome: 'not-met', level: 'warn' })
  })

  it('names rule, fact, source and the version of the parameter, for each rule', () => {
    const facts = { person: aPerson(), input: aNewUnemployment(), spells: [], employment: [], assignments: [], today }
    const { findings } = decideUnemployment(facts, [])
    expect(findings.find(({ rule }) => rule === 'unemp-age')).toMatchObject({
      outcome: 'met',
      params: { minAge: 16 },
      version: { key: 'unempReg.minAge', from: '1995-01-01' },
    })
    for (const { source } of findings) expect(source.title).not.toBe('')
  })

  it('asks that open work ends with it, with day and reason, and never ends it by itself', () => {
    const employment = [anEmploymentSpell({ startedOn: localDate('2025-01-01') })]
    const facts = { person: aPerson(), spells: [], employment, assignments: [], today }
    const open = decideUnemployment({ ...facts, input: aNewUnemployment() }, [])
    expect(open.stops.map(({ code }) => code)).toEqual(['registration/still-employed'])
    const end = { employmentId: employment[0]!.id, on: localDate('2026-02-15'), reason: '4', note: '' } as const
    const ended = aNewUnemployment({ endsEmployment: [end] })
    expect(decideUnemployment({ ...facts, input: ended }, []).stops).toEqual([])
    const early = aNewUnemployment({ endsEmployment: [{ ...end, on: localDate('2024-12-31') }] })
    expect(decideUnemployment({ ...facts, input: early }, []).stops).toMatchObject([
      { field: 'endsEmployment', code: 'registration/date-order' },
    ])
  })

  it('takes down a day of unemployment before the last day of registered work, and says so', () => {
    const work = anEmploymentSpell({ startedOn: localDate('2025-01-01') })
    const warnings = (last: string, unemployedOn: string, isEnding: boolean) => {
      const on = localDate(last)
      const endsEmployment = isEnding ? [{ employmentId: work.id, on, reason: '4', note: '' } as const] : []
      const input = aNewUnemployment({ unemployedOn: localDate(unemployedOn), endsEmployment })
      const employment = [isEnding ? work : { ...work, endedOn: on }]
      const decision = decideUnemployment(
        { person: aPerson(), input, spells: [], employment, assignments: [], today },
        [],
      )
      expect(decision.outcome).toBe('allowed')
      return decision.warnings.map(({ field, code, params }) => [field, code, params['workedUntil']])
    }
    const before = [['unemployedOn', 'registration/unemployed-before-end', '2026-02-15']]
    for (const isEnding of [true, false]) {
      expect(warnings('2026-02-15', '2026-02-14', isEnding)).toEqual(before)
      expect(warnings('2026-02-15', '2026-02-15', isEnding)).toEqual([])
      expect(warnings('2026-02-15', '2026-02-16', isEnding)).toEqual([])
    }
  })

  it('is refused to somebody on a public-welfare post, which has to be left first', () => {
    const assignments = [{ assignmentNo: 'SG2026-000001', endedOn: null }]
    const facts = { person: aPerson(), input: aNewUnemployment(), spells: [], employment: [], assignments, today }
    expect(decideUnemployment(facts, []).stops.map(({ code }) => code)).toEqual(['registration/on-post'])
  })

  it('decides an old fact by the rules of its day, whatever began later', () => {
    const later = { key: 'unempReg.minAge', from: localDate('2026-06-01'), value: 18, source: '演示县人社〔2026〕9号' }
    const person = aPerson({ bornOn: localDate('2009-01-10') })
    const decideOn = (day: string, overrides: Parameters<typeof decideUnemployment>[1]) => {
      const registeredOn = localDate(day)
      const input = aNewUnemployment({ registeredOn, unemployedOn: registeredOn })
      return decideUnemployment({ person, input, spells: [], employment: [], assignments: [], today }, overrides)
    }
    expect(decideOn('2026-03-02', [later])).toEqual(decideOn('2026-03-02', []))
    expect(decideOn('2026-06-01', [later]).outcome).toBe('refused')
  })
})
