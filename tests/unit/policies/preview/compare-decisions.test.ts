import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptDecision, decideHardship } from '../../../../src/policies/hardship/decide-hardship'
import type { ClaimFacts } from '../../../../src/policies/claims/types'
import { withOverride } from '../../../../src/policies/parameters/own-values'
import { parameterHistory } from '../../../../src/policies/parameters/parameters'
import { compareDecisions, isDifferent } from '../../../../src/policies/preview/compare-decisions'
import { previewedDecisions, type PreviewedDecision } from '../../../../src/policies/preview/touched'
import { addDays, addMonths, localDate } from '../../../../src/shared/units'
import { aHardshipSpell, aStatement, hardshipFacts } from '../../../builders/hardship.builder'
import { aNewRecognition, aPerson } from '../../../builders/person.builder'
import { anUnemploymentSpell } from '../../../builders/registration.builder'

const on = localDate('2026-03-10')
const own = (key: string, value: number | boolean, from = on) => ({ key, value, from, source: '演示县人社〔2026〕1号' })
const nothingElse = { assignments: [], seeking: [], employmentCertificates: [], classes: [] }

/** A woman of 45 who was recognised as older. */
function recognised(): ClaimFacts {
  const facts = hardshipFacts()
  const { category: _c, recognisedOn, statement: _s, countyReason: _w, ...grounds } = aNewRecognition()
  const decision = keptDecision(decideHardship(facts, 'older', recognisedOn, []), aStatement(), '')
  const spell = aHardshipSpell({ grounds: { ...grounds, handlerName: '李娜' }, decision })
  return { ...facts, ...nothingElse, person: { ...facts.person, hardship: [spell] } }
}

function differing(
  facts: ClaimFacts,
  override: ReturnType<typeof own>,
  wanted: readonly PreviewedDecision[] = previewedDecisions,
) {
  const values = { before: [], after: withOverride([], override) }
  return compareDecisions(facts, on, values, wanted).filter(isDifferent)
}

describe('a value that is thought of', () => {
  it('names whom it would keep from a recognition, with the rule before and after', () => {
    const found = differing(recognised(), own('hardship.olderWomen', 50))
    expect(
      found.map(({ decision, before, after }) => [
        decision,
        before.findings.length,
        after.findings.map(({ rule }) => rule),
      ]),
    ).toEqual([['recognition', 0, ['hardship-older']]])
    expect(differing(recognised(), own('hardship.olderWomen', 45))).toEqual([])
    expect(differing(recognised(), own('hardship.olderMen', 55))).toEqual([])
  })

  it('names who could be recognised, or could no longer, who is not yet', () => {
    const facts = { ...hardshipFacts(), ...nothingElse }
    const [claim] = differing(facts, own('hardship.olderWomen', 50))
    const turns = addMonths(facts.person.bornOn, 50 * 12)
    expect(claim).toMatchObject({
      ...{ decision: 'hardship', about: 'older' },
      ...{ before: { standing: 'open' }, after: { standing: 'from', on: turns } },
    })
  })

  it('names whose exit or cancellation would be proposed, and whose contact is due on another day', () => {
    const month = own('hardship.noContactMonths', 1)
    expect(differing(recognised(), month).map(({ decision }) => decision)).toEqual(['exit'])
    const spell = anUnemploymentSpell({ registeredOn: localDate('2026-01-10') })
    const facts = { person: aPerson(), unemployment: [spell], employment: [], relatives: [], ...nothingElse }
    const found = differing(facts, own('unempReg.noContactMonths', 2))
    expect(found.map(({ decision, after }) => [decision, after.findings.map(({ rule }) => rule)])).toEqual([
      ['cancellation', ['cancel-no-contact']],
    ])
    expect(differing(facts, own('unempReg.noContactMonths', 3))).toEqual([])
  })

  it('names whom a post would be given for longer, and who could no longer take one', () => {
    const found = differing(recognised(), own('pwp.maxMonths', 48), ['urban-post'])
    expect(found.map(({ before, after }) => [before.on, after.on])).toEqual([['2029-03-09', '2030-03-09']])
    const cadre = { ...recognised(), person: aPerson({ ...recognised().person, isVillageCadreFamily: true }) }
    const [rural] = differing(cadre, own('pwp.rural.excludeCadreFamily', false))
    expect(rural).toMatchObject({ decision: 'rural-post', before: { standing: 'no' }, after: { standing: 'now' } })
  })

  it('that begins later changes nothing decided before its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 60 }), fc.integer({ min: 1, max: 2000 }), (age, ahead) => {
        const later = own('hardship.olderWomen', age, addDays(on, ahead))
        expect(differing(recognised(), later)).toEqual([])
      }),
    )
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

it('of two values of one day the history keeps both, the later one below', () => {
  const values = [own('hardship.olderWomen', 45), own('hardship.olderWomen', 46)]
  expect(parameterHistory('hardship.olderWomen', values).map(({ value }) => value)).toEqual([40, 45, 46])
})
