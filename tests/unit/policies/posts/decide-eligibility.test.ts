import { describe, expect, it } from 'vitest'
import type { HardshipCategory, HardshipSpell } from '../../../../src/domain/person/types'
import { decideEligibility } from '../../../../src/policies/posts/decide-eligibility'
import type { EligibilityFacts } from '../../../../src/policies/posts/facts'
import type { PostRule } from '../../../../src/policies/posts/types'
import { addDays, localDate } from '../../../../src/shared/units'
import { aFlag } from '../../../builders/flag.builder'
import { aPerson } from '../../../builders/person.builder'
import { anAssignment, aPost } from '../../../builders/posts.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../../builders/registration.builder'

const startsOn = localDate('2026-04-01')
const recognised = (category: HardshipCategory, over: Partial<HardshipSpell> = {}): HardshipSpell => ({
  category,
  recognisedOn: localDate('2026-03-10'),
  endedOn: null,
  endReason: null,
  ...over,
})
const older = aPerson({ sex: '2', bornOn: localDate('1983-05-20'), hardship: [recognised('older')] })
const poor = aPerson({ ...older, hardship: [], priorityGroups: ['lifted-from-poverty'] })
const rural = aPost({ kind: 'rural', isFullTime: false })
const spell = anUnemploymentSpell({ registeredOn: localDate('2026-03-02') })
const ended = anAssignment({ startedOn: localDate('2022-01-10'), endedOn: localDate('2025-01-09') })

/** A woman of 42 with recognised hardship, registered unemployed, and an urban post with free places. */
const factsOf = (over: Partial<EligibilityFacts> = {}): EligibilityFacts => ({
  person: older,
  post: aPost(),
  startsOn,
  unemploymentSpells: [spell],
  employmentSpells: [],
  assignments: [],
  vacancies: 2,
  ...over,
})
const ownValue = (key: string, value: number | boolean) => ({
  key,
  from: localDate('2026-01-01'),
  value,
  source: '演示县人社〔2026〕3号',
})
const decide = (over: Partial<EligibilityFacts> = {}, overrides: Parameters<typeof decideEligibility>[1] = []) =>
  decideEligibility(factsOf(over), overrides)
const findingOf = (rule: PostRule, ...args: Parameters<typeof decide>) => {
  const finding = decide(...args).findings.find((one) => one.rule === rule)
  if (!finding) throw new Error(`${rule} is missing`)
  return finding
}

describe('who may take a post', () => {
  it('a registered woman with recognised hardship may take an urban post for 36 months', () => {
    const decision = decide()
    expect(decision).toMatchObject({
      outcome: 'eligible',
      until: '2029-03-31',
      clockEnd: 'max-duration',
      category: 'older',
      placementOrdinal: 1,
      earliestOn: startsOn,
    })
    expect(decision.findings.every((one) => one.outcome === 'met')).toBe(true)
  })

  it('is told every rule, once, with a source, also when it is met', () => {
    const { findings } = decide()
    expect(findings).toHaveLength(12)
    expect(new Set(findings.map((one) => one.rule)).size).toBe(12)
    expect(findings.every((one) => one.source.title !== '')).toBe(true)
  })

  it('with fewer than five years to retirement stays until the day before it', () => {
    const person = { ...older, bornOn: localDate('1977-05-20') }
    const decision = decide({ person })
    expect(decision.clockEnd).toBe('retirement')
    expect(decision.until).toBe(addDays(decision.statutoryRetirementOn, -1))
  })
})

describe('each rule', () => {
  const cases: readonly [PostRule, string, Partial<EligibilityFacts>, string | null][] = [
    ['posts-age-minimum', 'a girl of 15', { person: { ...older, bornOn: localDate('2010-04-02') } }, '2026-04-02'],
    ['posts-not-retired', 'a woman of 55', { person: { ...older, bornOn: localDate('1971-01-01') } }, null],
    ['posts-no-pension', 'a pensioner', { person: { ...older, pension: 'employee' } }, null],
    ['posts-hardship-or-priority', 'no recognition', { person: { ...older, hardship: [] } }, null],
    ['posts-hardship-or-priority', 'only a rural group', { person: poor }, null],
    [
      'posts-hardship-or-priority',
      'a recognition that ended that day',
      { person: { ...older, hardship: [recognised('older', { endedOn: startsOn })] } },
      null,
    ],
    [
      'posts-hardship-or-priority',
      'a recognition from next week on',
      { person: { ...older, hardship: [recognised('older', { recognisedOn: localDate('2026-04-08') })] } },
      '2026-04-08',
    ],
    ['posts-registered-unemployed', 'no registration', { unemploymentSpells: [] }, null],
    [
      'posts-registered-unemployed',
      'a registration from the next day on',
      { unemploymentSpells: [{ ...spell, registeredOn: localDate('2026-04-02') }] },
      '2026-04-02',
    ],
    ['posts-no-other-post', 'an assignment still open', { assignments: [anAssignment()] }, null],
    [
      'posts-no-other-post',
      'an assignment that ends on the first day',
      { assignments: [anAssignment({ endedOn: startsOn })] },
      '2026-04-02',
    ],
    ['posts-no-employment', 'an open employment', { employmentSpells: [anEmploymentSpell()] }, null],
    [
      'posts-no-employment',
      'an employment that ends next week',
      { employmentSpells: [anEmploymentSpell({ endedOn: localDate('2026-04-07') })] },
      '2026-04-08',
    ],
    ['posts-vacancy', 'no free place', { vacancies: 0 }, null],
    ['posts-valid-on-start', 'a closed post', { post: aPost({ status: 'closed' }) }, null],
    ['posts-valid-on-start', 'an approval that ran out', { post: aPost({ validTo: localDate('2026-03-31') }) }, null],
    [
      'posts-valid-on-start',
      'an approval that has not begun',
      { post: aPost({ validFrom: localDate('2026-05-01') }) },
      '2026-05-01',
    ],
  ]

  it.each(cases)('%s stops %s', (rule, _who, over, earliestOn) => {
    const decision = decide(over)
    expect(decision).toMatchObject({ outcome: 'not-eligible', until: null, clockEnd: null })
    expect(decision.findings.filter((one) => one.outcome !== 'met').map((one) => one.rule)).toEqual([rule])
    expect(findingOf(rule, over)).toMatchObject({ outcome: 'not-met', level: 'stop', earliestOn })
    expect(decision.earliestOn).toBe(earliestOn)
  })

  it('the day of retirement is too late, the last day of the approval is not', () => {
    const onRetirement = decide().statutoryRetirementOn
    expect(findingOf('posts-not-retired', { startsOn: onRetirement }).outcome).toBe('not-met')
    expect(findingOf('posts-not-retired', { startsOn: addDays(onRetirement, -1) }).outcome).toBe('met')
    expect(findingOf('posts-valid-on-start', { post: aPost({ validTo: startsOn }) }).outcome).toBe('met')
  })

  it('a resident pension warns for an urban post and is fine for a rural one', () => {
    const person = { ...older, pension: 'resident' } as const
    expect(findingOf('posts-no-pension', { person })).toMatchObject({ outcome: 'not-met', level: 'warn' })
    expect(decide({ person }).outcome).toBe('eligible')
    expect(findingOf('posts-no-pension', { person, post: rural }).outcome).toBe('met')
  })

  it('says from which day on the person could be recognised as older', () => {
    const person = { ...older, bornOn: localDate('1990-05-20'), hardship: [] }
    expect(findingOf('posts-hardship-or-priority', { person }).params['olderFromOn']).toBe('2030-05-20')
    const man = { ...person, sex: '1', retirementKind: 'M60' } as const
    expect(findingOf('posts-hardship-or-priority', { person: man }).params['olderFromOn']).toBe('2040-05-20')
  })
})

describe('a second placement', () => {
  const second = (hardship: readonly HardshipSpell[], over: Partial<EligibilityFacts> = {}) =>
    decide({ person: { ...older, hardship }, assignments: [ended], ...over })

  it.each([
    ['older', 'eligible'],
    ['zero-employment-household', 'eligible'],
    ['low-income', 'not-eligible'],
    ['long-term-unemployed', 'not-eligible'],
    ['other', 'not-eligible'],
    ['disabled', 'not-eligible'],
  ] as const)('for %s is %s', (category, outcome) => {
    expect(second([recognised(category)])).toMatchObject({ outcome, placementOrdinal: 2 })
  })

  it('for a disabled person needs grade 1 or 2', () => {
    const outcomes = [1, 2, 3, 4].map((disabilityGrade) => {
      const person = { ...older, hardship: [recognised('disabled')], disabilityGrade }
      return decide({ person, assignments: [ended] }).outcome
    })
    expect(outcomes).toEqual(['eligible', 'eligible', 'not-eligible', 'not-eligible'])
  })

  it('goes under the category that allows it', () => {
    expect(second([recognised('low-income'), recognised('older')]).category).toBe('older')
  })

  it('is the last one, unless the station has its own limit', () => {
    const third = { assignments: [ended, ended] }
    expect(findingOf('posts-placement-count', third).params).toEqual({ ordinal: 3, maxPlacements: 2 })
    expect(decide(third).outcome).toBe('not-eligible')
    expect(decide(third, [ownValue('pwp.maxPlacements', 3)]).outcome).toBe('eligible')
  })
})

describe('a rural post', () => {
  it("a rural post counts the groups of the bureaus' lists on the first day; monitored without risk is none by default", () => {
    const monitored = (isRiskEliminated: boolean) => ({
      ...poor,
      priorityGroups: [],
      flags: [aFlag('unstable', { isRiskEliminated, from: localDate('2026-01-05') })],
    })
    const outcomeOf = (person: typeof poor, overrides: Parameters<typeof decide>[1] = []) =>
      decide({ person, post: rural }, overrides).outcome
    expect(outcomeOf(monitored(false))).toBe('eligible')
    expect(outcomeOf(monitored(true))).toBe('not-eligible')
    expect(outcomeOf(monitored(true), [ownValue('pwp.rural.riskEliminatedCounts', true)])).toBe('eligible')
    const ended = { ...poor, flags: [aFlag('lifted-from-poverty', { endedOn: localDate('2026-03-05') })] }
    expect(outcomeOf(ended)).toBe('not-eligible')
  })

  it('is for the priority groups, not for migrant workers as such', () => {
    expect(decide({ person: poor, post: rural })).toMatchObject({ outcome: 'eligible', category: 'rural-priority' })
    const migrant = { ...poor, priorityGroups: ['migrant-worker'] } as const
    expect(decide({ person: migrant, post: rural })).toMatchObject({ outcome: 'not-eligible', category: null })
    expect(decide({ person: older, post: rural })).toMatchObject({ outcome: 'eligible', category: 'older' })
  })

  it('only warns when the person is not registered unemployed', () => {
    const over = { person: poor, post: rural, unemploymentSpells: [] }
    expect(findingOf('posts-registered-unemployed', over)).toMatchObject({ outcome: 'not-met', level: 'warn' })
    expect(decide(over).outcome).toBe('eligible')
  })

  it('is open to people past retirement unless the county says otherwise', () => {
    const over = { person: { ...poor, bornOn: localDate('1960-01-01') }, post: rural }
    expect(decide(over)).toMatchObject({ outcome: 'eligible', until: '2029-03-31', clockEnd: 'max-duration' })
    expect(findingOf('posts-not-retired', over)).toMatchObject({ outcome: 'not-met', level: 'warn' })
    expect(decide(over, [ownValue('pwp.rural.retirementEnds', true)]).outcome).toBe('not-eligible')
  })

  it("keeps to the county's upper age", () => {
    const over = { person: { ...poor, bornOn: localDate('1960-03-31') }, post: rural }
    const upTo = (years: number) => [ownValue('pwp.rural.ageMax', years)]
    expect(findingOf('posts-age-maximum', over)).toMatchObject({ outcome: 'met', params: { age: 66, maxAge: 0 } })
    expect(findingOf('posts-age-maximum', over, upTo(66)).outcome).toBe('met')
    expect(findingOf('posts-age-maximum', over, upTo(65))).toMatchObject({ outcome: 'not-met', level: 'stop' })
    expect(findingOf('posts-age-maximum', { person: over.person }, upTo(65)).outcome).toBe('met')
  })

  it('is not for families of village cadres, where that is the rule', () => {
    const person = { ...poor, isVillageCadreFamily: true }
    expect(findingOf('posts-not-cadre-family', { person, post: rural })).toMatchObject({ outcome: 'not-met' })
    expect(decide({ person, post: rural }).outcome).toBe('not-eligible')
    const off = [ownValue('pwp.rural.excludeCadreFamily', false)]
    expect(decide({ person, post: rural }, off).outcome).toBe('eligible')
    expect(findingOf('posts-not-cadre-family', { person: { ...older, isVillageCadreFamily: true } }).outcome).toBe(
      'met',
    )
  })

  it('of a few hours a day goes with flexible work, and only warns of other work', () => {
    const working = (kind: '1' | '4') => ({
      person: poor,
      post: rural,
      employmentSpells: [anEmploymentSpell({ kind })],
    })
    expect(findingOf('posts-no-employment', working('4')).outcome).toBe('met')
    expect(findingOf('posts-no-employment', working('1'))).toMatchObject({ outcome: 'not-met', level: 'warn' })
    const fullTime = { ...working('4'), post: { ...rural, isFullTime: true } }
    expect(findingOf('posts-no-employment', fullTime)).toMatchObject({ outcome: 'not-met', level: 'stop' })
    const strict = [ownValue('pwp.rural.allowFlexibleJob', false)]
    expect(findingOf('posts-no-employment', working('4'), strict).outcome).toBe('not-met')
  })
})

describe('the earliest day', () => {
  it('is the latest of the days that the rules wait for', () => {
    const over = {
      person: { ...older, hardship: [recognised('older', { recognisedOn: localDate('2026-04-08') })] },
      post: aPost({ validFrom: localDate('2026-05-01') }),
    }
    expect(decide(over).earliestOn).toBe('2026-05-01')
  })

  it('does not exist when waiting for one rule breaks another', () => {
    const over = {
      person: { ...older, hardship: [recognised('older', { endedOn: localDate('2026-04-20') })] },
      post: aPost({ validFrom: localDate('2026-05-01') }),
    }
    expect(decide(over).earliestOn).toBeNull()
  })

  it('of a day before the rules is not decided', () => {
    expect(() => decide({ startsOn: localDate('2016-12-31') })).toThrow('policy/not-in-force')
  })
})
