import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParameterOverride } from '../../../../src/domain/station/types'
import {
  listParameters,
  numberParameterOn,
  parameterKeys,
  switchParameterOn,
} from '../../../../src/policies/parameters/parameters'
import { sources } from '../../../../src/policies/sources'
import { addDays, localDate } from '../../../../src/shared/units'

const today = localDate('2026-11-22')
const own = (over: Partial<ParameterOverride> = {}): ParameterOverride => ({
  key: 'train.attendanceMinRate',
  from: localDate('2026-06-01'),
  value: 0.9,
  source: '演示县人社〔2026〕1号',
  ...over,
})

describe('a parameter of the rules', () => {
  it('has a value with its source on the day it is in force', () => {
    expect(numberParameterOn('pwp.maxMonths', today, [])).toEqual({
      from: '2017-01-01',
      value: 36,
      source: sources.postDuration,
      isOverride: false,
    })
    expect(switchParameterOn('pwp.rural.excludeCadreFamily', today, []).value).toBe(true)
  })

  it('has no value on the day before its first one', () => {
    expect(numberParameterOn('train.attendanceMinRate', localDate('2020-01-01'), []).value).toBe(0.8)
    expect(() => numberParameterOn('train.attendanceMinRate', localDate('2019-12-31'), [])).toThrow(
      'policy/not-in-force',
    )
    expect(() => switchParameterOn('pwp.rural.retirementEnds', localDate('2019-12-31'), [])).toThrow(
      'policy/not-in-force',
    )
  })

  it('of which every one has values in the order of their days, each from a document', () => {
    for (const { key, from, source } of listParameters(today, [])) {
      expect(source.title, key).not.toBe('')
      expect(listParameters(addDays(from, -1), []).some((view) => view.key === key && view.from === from)).toBe(false)
    }
    expect(listParameters(today, []).map((view) => view.key)).toEqual(parameterKeys)
  })

  it('is marked as unconfirmed where no document was found', () => {
    expect(numberParameterOn('train.attendanceMinRate', today, []).source.confirmed).toBe(false)
    expect(numberParameterOn('pwp.maxPlacements', today, []).source.confirmed).toBe(false)
    expect(numberParameterOn('pwp.nearRetireMonths', today, []).source.confirmed).toBe(true)
  })
})

describe("the station's own value", () => {
  it('begins on its day and stays, with the document that the station named', () => {
    const overrides = [own()]
    expect(numberParameterOn('train.attendanceMinRate', localDate('2026-05-31'), overrides).value).toBe(0.8)
    expect(numberParameterOn('train.attendanceMinRate', localDate('2026-06-01'), overrides)).toEqual({
      from: '2026-06-01',
      value: 0.9,
      source: { title: '演示县人社〔2026〕1号', reference: '', confirmed: true },
      isOverride: true,
    })
  })

  it('that began last counts, whatever their order', () => {
    const later = own({ from: localDate('2026-09-01'), value: 0.7 })
    fc.assert(
      fc.property(fc.shuffledSubarray([own(), later], { minLength: 2 }), (overrides) => {
        expect(numberParameterOn('train.attendanceMinRate', today, overrides).value).toBe(0.7)
        expect(numberParameterOn('train.attendanceMinRate', localDate('2026-08-31'), overrides).value).toBe(0.9)
      }),
    )
  })

  it('may fill the days before the first official one', () => {
    const early = own({ from: localDate('2015-01-01') })
    expect(numberParameterOn('train.attendanceMinRate', localDate('2018-01-01'), [early]).value).toBe(0.9)
  })

  it('of another parameter or of the wrong kind changes nothing', () => {
    const others = [own({ key: 'train.classMax', value: 3 }), own({ value: true })]
    expect(numberParameterOn('train.attendanceMinRate', today, others).value).toBe(0.8)
    expect(listParameters(today, others).find((view) => view.key === 'train.attendanceMinRate')?.value).toBe(0.8)
  })

  it('is listed as such', () => {
    const view = listParameters(today, [own()]).find((one) => one.key === 'train.attendanceMinRate')
    expect(view).toMatchObject({ value: 0.9, unit: 'share', isOverride: true })
  })
})
