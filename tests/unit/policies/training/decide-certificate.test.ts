import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideCertificate, type CertificateFacts } from '../../../../src/policies/training/decide-certificate'
import { classHours, fraction, localDate } from '../../../../src/shared/units'

const factsOf = (attended: number, countable: number, over: Partial<CertificateFacts> = {}): CertificateFacts => ({
  attendance: {
    attended: classHours(attended),
    countable: classHours(countable),
    rate: countable === 0 ? null : fraction(attended / countable),
  },
  sessionsPlanned: 10,
  sessionsCalled: 10,
  classEndedOn: localDate('2026-03-13'),
  ...over,
})
const decide = (...args: Parameters<typeof factsOf>) => decideCertificate(factsOf(...args), [])

describe('completion certificate', () => {
  it('is granted at the required rate and refused half an hour below it', () => {
    expect(decide(32, 40).outcome).toBe('granted')
    expect(decide(31.5, 40).outcome).toBe('refused')
  })

  it('says which facts and which rule it was decided on', () => {
    expect(decide(30, 40).findings[0]).toMatchObject({
      rule: 'training-attendance',
      outcome: 'not-met',
      level: 'stop',
      params: { requiredRate: 0.8, attendedRate: 0.75, attended: 30, countable: 40, hoursShort: 2 },
      source: { confirmed: false },
    })
  })

  it('counts what is short in half hours, without what binary fractions add', () => {
    expect(decide(36, 45).findings[0]?.params['hoursShort']).toBe(0)
    expect(decide(35.5, 45).findings[0]?.params['hoursShort']).toBe(0.5)
    expect(decide(0, 7).findings[0]?.params['hoursShort']).toBe(6)
    const lower = { key: 'train.attendanceMinRate', from: localDate('2026-01-01'), value: 0.55, source: '演示文件' }
    expect(decideCertificate(factsOf(0, 50), [lower]).findings[0]?.params['hoursShort']).toBe(27.5)
  })

  it('is refused while nothing can be counted', () => {
    const { outcome, findings } = decide(0, 0)
    expect(outcome).toBe('refused')
    expect(findings[0]).toMatchObject({ rule: 'training-attendance', outcome: 'unknown' })
  })

  it('is refused while the roll of a session was not called', () => {
    const { outcome, findings } = decide(40, 40, { sessionsCalled: 9 })
    expect(outcome).toBe('refused')
    expect(findings[1]).toMatchObject({
      rule: 'training-all-sessions-called',
      outcome: 'not-met',
      params: { sessionsPlanned: 10, sessionsCalled: 9, sessionsLeft: 1 },
    })
  })

  it('is refused for a class without sessions, whose rolls nobody can judge', () => {
    const { outcome, findings } = decide(40, 40, { sessionsPlanned: 0, sessionsCalled: 0 })
    expect([outcome, findings[1]?.outcome]).toEqual(['refused', 'unknown'])
  })

  it('follows the rule in force when the class ended, not a later one', () => {
    const stricter = { key: 'train.attendanceMinRate', from: localDate('2026-04-01'), value: 0.95, source: '演示文件' }
    const laterClass = factsOf(36, 40, { classEndedOn: localDate('2026-04-01') })
    expect(decideCertificate(factsOf(36, 40), [stricter]).outcome).toBe('granted')
    expect(decideCertificate(laterClass, [stricter]).outcome).toBe('refused')
    expect(() => decide(40, 40, { classEndedOn: localDate('2019-12-31') })).toThrow('policy/not-in-force')
  })

  it('is never lost by attending more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (halves, a, b) => {
        const [less, more] = [a % (halves + 1), b % (halves + 1)].sort((x, y) => x - y)
        fc.pre(less !== undefined && more !== undefined)
        if (decide((less ?? 0) / 2, halves / 2).outcome === 'granted') {
          expect(decide((more ?? 0) / 2, halves / 2).outcome).toBe('granted')
        }
      }),
    )
  })
})
