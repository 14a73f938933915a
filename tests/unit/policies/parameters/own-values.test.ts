import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParameterOverride } from '../../../../src/domain/station/types'
import { checkOverride, valuesKnownOn, withOverride } from '../../../../src/policies/parameters/own-values'
import { numberParameterOn } from '../../../../src/policies/parameters/parameters'
import { decideCertificate, type CertificateFacts } from '../../../../src/policies/training/decide-certificate'
import { addDays, classHours, fraction, instantOf, localDate, type LocalDate } from '../../../../src/shared/units'

const today = localDate('2026-11-22')
const own = (over: Partial<ParameterOverride> = {}): ParameterOverride => ({
  key: 'train.attendanceMinRate',
  from: today,
  value: 0.9,
  source: '演示县人社〔2026〕1号',
  ...over,
})
/** Set around noon, so that the day is the same in every zone of the province. */
const setOn = (day: LocalDate) => ({
  set: { at: instantOf(Date.parse(`${day}T12:00:00`)), by: 'operator-1', agreedBy: 'operator-2' },
})

describe("the station's own value, before it is set,", () => {
  it.each([
    [own({ key: 'train.unknown' }), 'policy/value-invalid'],
    [own({ value: 1.01 }), 'policy/value-invalid'],
    [own({ value: -0.01 }), 'policy/value-invalid'],
    [own({ value: Number.NaN }), 'policy/value-invalid'],
    [own({ value: true }), 'policy/value-invalid'],
    [own({ key: 'pwp.rural.retirementEnds', value: 1 }), 'policy/value-invalid'],
    [own({ source: ' ' }), 'policy/source-missing'],
    [own({ from: addDays(today, -1) }), 'policy/backdated'],
    [own({ from: addDays(today, -1), backdatedBy: ' ' }), 'policy/backdated'],
  ])('%j is refused with %s', (override, code) => {
    expect(() => checkOverride(override, today)).toThrow(code)
  })

  it.each([
    own(),
    own({ key: 'pwp.rural.retirementEnds', value: true }),
    own({ from: addDays(today, 40) }),
    own({ from: addDays(today, -40), backdatedBy: '第九条：自2026年10月1日起执行' }),
  ])('%j is taken', (override) => {
    expect(() => checkOverride(override, today)).not.toThrow()
  })
})

describe('an old fact that is decided again', () => {
  const share = fc.integer({ min: 0, max: 40 }).map((hours) => hours / 40)
  const days = fc.integer({ min: -200, max: 200 })

  it('is decided as on its day, whatever was set afterwards and whatever day that begins on', () => {
    const set = fc.record({ at: days, from: days, value: share })
    fc.assert(
      fc.property(fc.array(set, { maxLength: 6 }), fc.integer({ min: -200, max: 199 }), share, (values, at, rate) => {
        const inOrder = values.sort((a, b) => a.at - b.at)
        const all = inOrder.map((one) =>
          own({ from: addDays(today, one.from), value: one.value, ...setOn(addDays(today, one.at)) }),
        )
        const decidedOn = addDays(today, at)
        const known = all.slice(0, inOrder.filter((one) => one.at <= at).length)
        const facts: CertificateFacts = {
          attendance: {
            attended: classHours(rate * 40),
            countable: classHours(40),
            rate: fraction(rate),
          },
          sessionsPlanned: 1,
          sessionsCalled: 1,
          classEndedOn: decidedOn,
        }
        const then = decideCertificate(facts, known)
        expect(decideCertificate(facts, valuesKnownOn(all, decidedOn))).toEqual(then)
      }),
    )
  })

  it('keeps the first of two values of one day where the second was set after it', () => {
    const first = own({ value: 0.7, ...setOn(today) })
    const both = withOverride([first], own({ value: 0.9, ...setOn(addDays(today, 3)) }))
    expect(numberParameterOn('train.attendanceMinRate', addDays(today, 3), both).value).toBe(0.9)
    expect(numberParameterOn('train.attendanceMinRate', today, valuesKnownOn(both, today)).value).toBe(0.7)
  })

  it('is not moved by a value that begins earlier by the words of its document', () => {
    const late = own({ from: addDays(today, -60), value: 0.5, backdatedBy: '第九条', ...setOn(today) })
    const issuedOn = addDays(today, -30)
    expect(numberParameterOn('train.attendanceMinRate', issuedOn, [late]).value).toBe(0.5)
    expect(numberParameterOn('train.attendanceMinRate', issuedOn, valuesKnownOn([late], issuedOn)).value).toBe(0.8)
  })
})
