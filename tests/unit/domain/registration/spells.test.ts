import { describe, expect, it } from 'vitest'
import {
  cancelSpell,
  checkEmployment,
  checkUnemployment,
  closeByEmployment,
  isLongTerm,
  isOpen,
  isRegisteredOn,
  spellState,
} from '../../../../src/domain/registration/spells'
import type { NewEmployment, NewUnemployment, UnemploymentSpell } from '../../../../src/domain/registration/types'
import { localDate } from '../../../../src/shared/units'
import { aPerson } from '../../../builders/person.builder'
import {
  aNewEmployment,
  anEmploymentSpell,
  aNewUnemployment,
  anUnemploymentSpell,
} from '../../../builders/registration.builder'

const today = localDate('2026-11-22')
const open = anUnemploymentSpell({ registeredOn: localDate('2026-03-02') })
const cancelled = cancelSpell(open, { reason: '8', on: localDate('2026-05-06'), note: '' })

describe('unemployment spell', () => {
  it('is open until it is ended', () => {
    expect([isOpen(open), spellState(open)]).toEqual([true, 'open'])
    expect([isOpen(cancelled), spellState(cancelled)]).toEqual([false, 'closed'])
    expect(isOpen(anEmploymentSpell())).toBe(true)
    expect(isOpen(anEmploymentSpell({ endedOn: today }))).toBe(false)
  })

  it('is in force from its first day until the day before its end', () => {
    const days = ['2026-03-01', '2026-03-02', '2026-05-05', '2026-05-06'].map(localDate)
    expect(days.map((day) => isRegisteredOn(cancelled, day))).toEqual([false, true, true, false])
  })

  it('is cancelled with its reason, once, and not before it began', () => {
    expect(cancelled.end).toEqual({ kind: 'cancelled', endedOn: '2026-05-06', reason: '8', note: '' })
    expect(() => cancelSpell(cancelled, { reason: '8', on: today, note: '' })).toThrow('registration/not-open')
    expect(() => cancelSpell(open, { reason: '8', on: localDate('2026-03-01'), note: '' })).toThrow(
      'registration/date-order',
    )
    expect(cancelSpell(open, { reason: '8', on: localDate('2026-03-02'), note: '' }).end?.endedOn).toBe('2026-03-02')
  })

  it('cancelled for another reason needs a note', () => {
    expect(() => cancelSpell(open, { reason: '10', on: today, note: ' ' })).toThrow('registration/reason-missing')
    expect(cancelSpell(open, { reason: '10', on: today, note: ' 迁出 ' }).end).toMatchObject({ note: '迁出' })
  })

  it('is closed by an employment on the day the work started', () => {
    const employment = anEmploymentSpell({ startedOn: localDate('2026-04-01') })
    expect(closeByEmployment(open, employment).end).toEqual({
      kind: 'employed',
      endedOn: '2026-04-01',
      employmentId: employment.id,
    })
    expect(() => closeByEmployment(cancelled, employment)).toThrow('registration/not-open')
    expect(() => closeByEmployment(open, { ...employment, startedOn: localDate('2026-03-01') })).toThrow(
      'registration/date-order',
    )
  })

  it('is long-term after more than six months, while it is open', () => {
    expect(isLongTerm(open, localDate('2026-09-02'))).toBe(false)
    expect(isLongTerm(open, localDate('2026-09-03'))).toBe(true)
    expect(isLongTerm(cancelled, today)).toBe(false)
  })
})

describe('unemployment registration', () => {
  const stops = (over: Partial<NewUnemployment>, spells: readonly UnemploymentSpell[] = []) =>
    checkUnemployment(aPerson(), aNewUnemployment(over), spells, today).stops.map(
      ({ field, code }) => `${field} ${code}`,
    )

  it('passes with dates in order', () => {
    expect(stops({})).toEqual([])
    expect(stops({ registeredOn: today, unemployedOn: today })).toEqual([])
  })

  it.each([
    [{ registeredOn: localDate('2026-11-23') }, 'registeredOn registration/date-in-future'],
    [{ unemployedOn: localDate('2026-03-03') }, 'unemployedOn registration/date-order'],
    [{ unemployedOn: localDate('1985-06-14') }, 'unemployedOn registration/date-order'],
  ])('%j stops with %s', (over, stop) => {
    expect(stops(over)).toEqual([stop])
  })

  it('is refused while another one is open', () => {
    expect(stops({ registeredOn: today }, [open])).toEqual(['personId registration/already-open'])
  })

  it('begins a new spell on the day the last one ended, not before', () => {
    const unemployedOn = localDate('2026-05-01')
    expect(stops({ registeredOn: localDate('2026-05-06'), unemployedOn }, [cancelled])).toEqual([])
    expect(stops({ registeredOn: localDate('2026-05-05'), unemployedOn }, [cancelled])).toEqual([
      'registeredOn registration/date-order',
    ])
  })
})

describe('employment registration', () => {
  const stops = (over: Partial<NewEmployment>, unemployment: readonly UnemploymentSpell[] = []) =>
    checkEmployment(aPerson(), aNewEmployment(over), { unemployment, employment: [] }, today).stops.map(
      ({ field, code }) => `${field} ${code}`,
    )

  it('names an employer unless the work has none', () => {
    expect(stops({ employer: ' ' })).toEqual(['employer registration/employer-missing'])
    expect(stops({ employer: '', kind: '4' })).toEqual([])
    expect(stops({ employer: '', kind: '7' })).toEqual([])
  })

  it('has its dates in order', () => {
    expect(stops({ registeredOn: localDate('2026-11-23') })).toEqual(['registeredOn registration/date-in-future'])
    expect(stops({ startedOn: localDate('2026-04-11') })).toEqual(['startedOn registration/date-order'])
    const contractFrom = localDate('2026-04-01')
    const turned = { contractFrom, contractTo: localDate('2026-03-31') }
    expect(stops(turned)).toEqual(['contractTo registration/contract-order'])
    expect(stops({ contractFrom, contractTo: contractFrom })).toEqual([])
  })

  it('cannot close an unemployment spell that began after the work', () => {
    expect(stops({ startedOn: localDate('2026-03-01') }, [open])).toEqual(['startedOn registration/date-order'])
    expect(stops({ startedOn: localDate('2026-03-01') }, [cancelled])).toEqual([])
    expect(stops({ startedOn: localDate('2026-03-02') }, [open])).toEqual([])
  })

  it('is refused for a child', () => {
    const child = aPerson({ bornOn: localDate('2010-04-02') })
    const check = checkEmployment(child, aNewEmployment(), { unemployment: [], employment: [] }, today)
    expect(check.stops).toEqual([{ field: 'startedOn', code: 'registration/under-age', params: { minAge: 16 } }])
  })
})
