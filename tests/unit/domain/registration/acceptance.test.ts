import { describe, expect, it } from 'vitest'
import { checkAcceptance, endAcceptance, isPending } from '../../../../src/domain/registration/acceptance'
import { localDate } from '../../../../src/shared/units'
import { anId } from '../../../builders/id.builder'
import { anAcceptance, anUnemploymentSpell } from '../../../builders/registration.builder'

const on = localDate('2026-11-25')
const registered = { kind: 'registered', on, spellId: anId<'unemployment'>() } as const

describe('an accepted application', () => {
  it('is taken in once, and not beside a registration in force', () => {
    expect(checkAcceptance([], [])).toEqual([])
    expect(checkAcceptance([], [anAcceptance({ end: registered })])).toEqual([])
    expect(checkAcceptance([], [anAcceptance()]).map(({ code }) => code)).toEqual(['registration/already-accepted'])
    expect(checkAcceptance([anUnemploymentSpell()], []).map(({ code }) => code)).toEqual(['registration/already-open'])
  })

  it('ends once: by the registration, or taken back with a word', () => {
    const finished = endAcceptance(anAcceptance(), registered)
    expect(isPending(finished)).toBe(false)
    expect(() => endAcceptance(finished, registered)).toThrow(
      expect.objectContaining({ code: 'registration/not-open' }) as Error,
    )
    expect(() => endAcceptance(anAcceptance(), { kind: 'withdrawn', on, note: ' ' })).toThrow(
      expect.objectContaining({ code: 'registration/reason-missing' }) as Error,
    )
  })

  it('does not end before it began', () => {
    const early = { ...registered, on: localDate('2026-11-19') }
    expect(() => endAcceptance(anAcceptance(), early)).toThrow(
      expect.objectContaining({ code: 'registration/date-order' }) as Error,
    )
  })
})
