import { describe, expect, it } from 'vitest'
import {
  checkFollowUp,
  countRefusals,
  followUpsOf,
  lastContactOn,
  withFollowUp,
} from '../../../../src/domain/registration/follow-up'
import { cancelSpell } from '../../../../src/domain/registration/spells'
import { localDate } from '../../../../src/shared/units'
import { aFollowUp, anUnemploymentSpell } from '../../../builders/registration.builder'

const today = localDate('2026-11-22')
const spell = anUnemploymentSpell({ registeredOn: localDate('2026-03-02') })

describe('contact with a registered unemployed person', () => {
  it('is kept in the order of the days, whenever it is entered', () => {
    const later = withFollowUp(spell, aFollowUp({ on: localDate('2026-05-06') }))
    const both = withFollowUp(later, aFollowUp({ on: localDate('2026-04-01') }))
    expect(followUpsOf(both).map(({ on }) => on)).toEqual(['2026-04-01', '2026-05-06'])
    expect(lastContactOn(both)).toBe('2026-05-06')
  })

  it('that nobody answered does not count as one', () => {
    const tried = withFollowUp(spell, aFollowUp({ on: today, result: 'not-reached' }))
    expect(lastContactOn(tried)).toBe('2026-03-02')
    expect(lastContactOn(spell)).toBe('2026-03-02')
  })

  it('in which a service was refused is counted as a refusal', () => {
    const refused = withFollowUp(spell, aFollowUp({ result: 'refused', note: '嫌远' }))
    expect([countRefusals(spell), countRefusals(refused)]).toEqual([0, 1])
  })

  it('lies between the registration and today, and says what was refused or where the person works', () => {
    const codes = (over: Parameters<typeof aFollowUp>[0]) =>
      checkFollowUp(spell, aFollowUp(over), today).map(({ field, code }) => `${field} ${code}`)
    expect(codes({ on: today })).toEqual([])
    expect(codes({ on: localDate('2026-11-23') })).toEqual(['on registration/date-in-future'])
    expect(codes({ on: localDate('2026-03-01') })).toEqual(['on registration/date-order'])
    expect(codes({ result: 'refused', note: ' ' })).toEqual(['note registration/follow-up-unexplained'])
    expect(codes({ result: 'works', note: '演示电子厂' })).toEqual([])
  })

  it('is not added to a registration that has ended', () => {
    const ended = cancelSpell(spell, { reason: '8', on: today, note: '' })
    expect(() => withFollowUp(ended, aFollowUp())).toThrow('registration/not-open')
  })
})
