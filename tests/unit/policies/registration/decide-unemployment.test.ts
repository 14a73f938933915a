import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../src/domain/person/types'
import { decideUnemployment } from '../../../../src/policies/registration/decide-unemployment'
import { localDate } from '../../../../src/shared/units'
import { aPerson } from '../../../builders/person.builder'
import { aNewUnemployment, anUnemploymentSpell } from '../../../builders/registration.builder'

const today = localDate('2026-11-22')
const decide = (over: Partial<Person>, overrides: Parameters<typeof decideUnemployment>[1] = []) => {
  const input = aNewUnemployment({ registeredOn: localDate('2026-03-02') })
  const check = decideUnemployment({ person: aPerson(over), input, spells: [], today }, overrides)
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
    const facts = { person: aPerson(), input: aNewUnemployment(), spells: [anUnemploymentSpell()], today }
    expect(decideUnemployment(facts, []).stops.map(({ code }) => code)).toContain('registration/already-open')
  })
})
