import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptDecision, decideHardship } from '../../../../src/policies/hardship/decide-hardship'
import { parameterHistory } from '../../../../src/policies/parameters/parameters'
import {
  compareRecognition,
  compareRegistration,
  withOverride,
} from '../../../../src/policies/preview/compare-decisions'
import { addDays, localDate } from '../../../../src/shared/units'
import { aHardshipSpell, aStatement, hardshipFacts } from '../../../builders/hardship.builder'
import { aNewRecognition, aPerson } from '../../../builders/person.builder'
import { anUnemploymentSpell } from '../../../builders/registration.builder'

const on = localDate('2026-03-10')
const own = (key: string, value: number, from = on) => ({ key, value, from, source: '演示县人社〔2026〕1号' })

/** A woman of 45 who was recognised as older. */
function recognised() {
  const facts = hardshipFacts()
  const { category: _c, recognisedOn, statement: _s, countyReason: _w, ...grounds } = aNewRecognition()
  const decision = keptDecision(decideHardship(facts, 'older', recognisedOn, []), aStatement(), '')
  return {
    ...facts,
    assignments: [],
    spell: aHardshipSpell({ grounds: { ...grounds, handlerName: '李娜' }, decision }),
  }
}
const thoughtOf = (override: ReturnType<typeof own>) => ({ before: [], after: withOverride([], override) })

describe('a value that is thought of', () => {
  it('names whom it would keep from a recognition, with the rule before and after', () => {
    const found = compareRecognition(recognised(), on, thoughtOf(own('hardship.olderWomen', 50)))
    expect(
      found.map(({ decision, before, after }) => [decision, before.length, after.map(({ rule }) => rule)]),
    ).toEqual([['recognition', 0, ['hardship-older']]])
    expect(compareRecognition(recognised(), on, thoughtOf(own('hardship.olderWomen', 45)))).toEqual([])
    expect(compareRecognition(recognised(), on, thoughtOf(own('hardship.olderMen', 55)))).toEqual([])
  })

  it('names whose exit or cancellation would be proposed', () => {
    const month = own('hardship.noContactMonths', 1)
    expect(compareRecognition(recognised(), on, thoughtOf(month)).map(({ decision }) => decision)).toEqual(['exit'])
    const spell = anUnemploymentSpell({ registeredOn: localDate('2026-01-10') })
    const facts = { person: aPerson(), spell }
    const found = compareRegistration(facts, on, thoughtOf(own('unempReg.noContactMonths', 2)))
    expect(found.map(({ after }) => after.map(({ rule }) => rule))).toEqual([['cancel-no-contact']])
    expect(compareRegistration(facts, on, thoughtOf(own('unempReg.noContactMonths', 3)))).toEqual([])
  })

  it('that begins later changes nothing decided before its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 60 }), fc.integer({ min: 1, max: 2000 }), (age, ahead) => {
        const values = thoughtOf(own('hardship.olderWomen', age, addDays(on, ahead)))
        expect(compareRecognition(recognised(), on, values)).toEqual([])
      }),
    )
  })

  it('replaces the own value of the same day alone', () => {
    const [first, later] = [own('hardship.olderWomen', 45), own('hardship.olderWomen', 48, addDays(on, 30))]
    expect(withOverride([first, later], own('hardship.olderWomen', 46)).map(({ value }) => value)).toEqual([48, 46])
  })
})

it('the history of a value has the official and the own ones by their days, each with its document', () => {
  const history = parameterHistory('hardship.olderWomen', [own('hardship.olderWomen', 45), own('pwp.maxMonths', 40)])
  expect(history.map(({ from, value, isOverride, source }) => [from, value, isOverride, source.title])).toEqual([
    ['2016-01-01', 40, false, '四川省就业困难人员申请认定办法'],
    ['2026-03-10', 45, true, '演示县人社〔2026〕1号'],
  ])
  expect(parameterHistory('unknown', [])).toEqual([])
})
