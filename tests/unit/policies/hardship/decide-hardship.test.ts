import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HardshipCategory, HardshipEvidence } from '../../../../src/domain/person/types'
import { decideHardship, keptDecision, nothingStated } from '../../../../src/policies/hardship/decide-hardship'
import type { HardshipDecision, HardshipFacts, HardshipRule } from '../../../../src/policies/hardship/types'
import { listParameters, parameterKeys } from '../../../../src/policies/parameters/parameters'
import { addDays, addMonths, localDate, type LocalDate } from '../../../../src/shared/units'
import { aFlag } from '../../../builders/flag.builder'
import { aStatement, anUnemployed, hardshipFacts } from '../../../builders/hardship.builder'
import { aPerson } from '../../../builders/person.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../../builders/registration.builder'

const on = localDate('2026-11-22')
const own = (key: string, value: number | boolean, from = localDate('2026-06-01')) => ({
  key,
  value,
  from,
  source: '演示县人社〔2026〕1号',
})
const found = (decision: HardshipDecision, rule: HardshipRule) => decision.findings.find((one) => one.rule === rule)
const decide = (over: Partial<HardshipFacts> = {}, category: HardshipCategory = 'older', day = on) =>
  decideHardship(hardshipFacts(over), category, day, [])
const against = (decision: HardshipDecision) =>
  decision.findings.filter(({ outcome, level }) => outcome !== 'met' && level === 'stop').map(({ rule }) => rule)

describe('somebody older', () => {
  it('qualifies with every rule met, each from a document and with the version of its parameter', () => {
    const decision = decide()
    expect(decision.verdict).toBe('qualifies')
    expect(against(decision)).toEqual([])
    for (const { source } of decision.findings) expect(source.title).not.toBe('')
    expect(found(decision, 'hardship-older')?.version).toEqual({
      key: 'hardship.olderWomen',
      from: '2016-01-01',
      value: 40,
      isOverride: false,
    })
  })

  it.each([
    ['1', '1976-11-22', 'qualifies', null],
    ['1', '1976-11-23', 'does-not-qualify', '2026-11-23'],
    ['2', '1986-11-22', 'qualifies', null],
    ['2', '1986-11-23', 'does-not-qualify', '2026-11-23'],
  ] as const)('of sex %s born on %s: %s, by age from %s', (sex, bornOn, verdict, earliestOn) => {
    const decision = decide({ person: aPerson({ sex, bornOn: localDate(bornOn) }) })
    expect(decision.verdict).toBe(verdict)
    expect(found(decision, 'hardship-older')?.earliestOn).toBe(earliestOn)
    if (earliestOn) expect(decision.earliestOn).toBe(earliestOn)
  })

  it('is decided by the rule of the day of the application, not by a later one', () => {
    const facts = hardshipFacts({ person: aPerson({ sex: '2', bornOn: localDate('1983-03-01') }) })
    const stricter = [own('hardship.olderWomen', 45)]
    expect(decideHardship(facts, 'older', localDate('2026-05-31'), stricter).verdict).toBe('qualifies')
    expect(decideHardship(facts, 'older', localDate('2026-06-01'), stricter).verdict).toBe('does-not-qualify')
    expect(() => decideHardship(facts, 'older', localDate('2015-12-31'), [])).toThrow('policy/not-in-force')
  })
})

describe('who may apply', () => {
  it('is urban, a resident insured for long enough, or somebody who lost the land', () => {
    const base = (over: Parameters<typeof aStatement>[0]) => decide({ statement: aStatement(over) })
    expect(base({ base: 'land-lost' }).verdict).toBe('qualifies')
    expect(against(base({ base: 'none' }))).toEqual(['hardship-base-population'])
    const insured = base({ base: 'insured-resident', insuredSince: localDate('2026-02-01') })
    expect(insured.verdict).toBe('does-not-qualify')
    expect(insured.earliestOn).toBe('2027-02-01')
    expect(base({ base: 'insured-resident', insuredSince: localDate('2025-11-22') }).verdict).toBe('qualifies')
  })

  it('is not clear while nobody was asked', () => {
    const decision = decide({ statement: nothingStated })
    expect(decision.verdict).toBe('open')
    expect(against(decision)).toEqual(['hardship-base-population', 'hardship-no-other-living'])
    expect(decision.earliestOn).toBeNull()
  })

  it('is registered unemployed, works nowhere, draws no pension and is not retired', () => {
    expect(against(decide({ unemployment: [] }))).toEqual(['hardship-registered-unemployed'])
    expect(against(decide({ employment: [anEmploymentSpell()] }))).toEqual(['hardship-no-employment'])
    const woman = { sex: '2', bornOn: localDate('1980-06-15') } as const
    expect(against(decide({ person: aPerson({ ...woman, pension: 'employee' }) }))).toEqual(['hardship-no-pension'])
    expect(decide({ person: aPerson({ ...woman, pension: 'resident' }) }).verdict).toBe('qualifies')
    expect(against(decide({ person: aPerson({ sex: '2', bornOn: localDate('1970-01-01') }) }))).toEqual([
      'hardship-not-retired',
    ])
  })
})

describe('the other categories', () => {
  it('rest on a disability, a list or certificate, the length of the registration, a case that is written down', () => {
    expect(decide({ evidence: 'disability-card' }, 'disabled').verdict).toBe('qualifies')
    expect(decide({ evidence: null }, 'disabled').verdict).toBe('open')
    expect(against(decide({}, 'disabled'))).toEqual(['hardship-disabled', 'hardship-evidence-accepted'])
    expect(decide({ evidence: 'low-income-certificate' }, 'low-income').verdict).toBe('qualifies')
    expect(decide({ evidence: 'other', evidenceNote: '' }, 'other').verdict).toBe('open')
    expect(decide({ evidence: 'other', evidenceNote: '未就业“9+3”毕业生' }, 'other').verdict).toBe('qualifies')
  })

  it('count twelve months of the registration in force, not of one that ended', () => {
    const evidence = 'unemployment-record'
    const spell = anUnemploymentSpell({ registeredOn: localDate('2025-11-22') })
    expect(decide({ evidence, unemployment: [spell] }, 'long-term-unemployed').verdict).toBe('qualifies')
    const young = anUnemploymentSpell({ registeredOn: localDate('2025-11-23') })
    const decision = decide({ evidence, unemployment: [young] }, 'long-term-unemployed')
    expect(decision).toMatchObject({ verdict: 'does-not-qualify', earliestOn: '2026-11-23' })
    const ended = {
      ...spell,
      end: { kind: 'cancelled', endedOn: localDate('2026-10-01'), reason: '8', note: '' } as const,
    }
    expect(decide({ evidence, unemployment: [ended, young] }, 'long-term-unemployed').verdict).toBe('does-not-qualify')
  })

  it('exist only while the rule says so', () => {
    const facts = hardshipFacts({ evidence: 'disability-card' })
    const closed = [own('hardship.category.disabled', false, localDate('2026-12-01'))]
    expect(decideHardship(facts, 'disabled', localDate('2026-11-30'), closed).verdict).toBe('qualifies')
    expect(against(decideHardship(facts, 'disabled', localDate('2026-12-01'), closed))).toEqual([
      'hardship-category-exists',
    ])
  })
})

describe('a zero-employment household', () => {
  const household = (relatives: HardshipFacts['relatives'], notLabour: HardshipFacts['statement']['notLabour'] = []) =>
    decide({ relatives, statement: aStatement({ notLabour }) }, 'zero-employment-household')
  const states = (decision: HardshipDecision) =>
    decision.findings.filter(({ rule }) => rule === 'household-member').map(({ params }) => params['labourState'])

  it('has relatives on file, of whom nobody works and all who count as labour are registered unemployed', () => {
    expect(household([]).verdict).toBe('open')
    expect(household([anUnemployed()]).verdict).toBe('qualifies')
    const working = anUnemployed({ unemployment: [], employment: [anEmploymentSpell()] })
    const decision = household([anUnemployed(), working, anUnemployed({ unemployment: [] })])
    expect(states(decision)).toEqual(['unemployed', 'employed', 'not-registered'])
    expect(decision.verdict).toBe('does-not-qualify')
  })

  it('does not count children, the retired, and who is stated to be at school, unable or a soldier', () => {
    const child = anUnemployed({ person: aPerson({ bornOn: localDate('2015-01-01') }), unemployment: [] })
    const retired = anUnemployed({ person: aPerson({ bornOn: localDate('1955-01-01') }), unemployment: [] })
    const student = anUnemployed({ person: aPerson({ bornOn: localDate('2006-01-01') }), unemployment: [] })
    const decision = household([child, retired, student], [{ personId: student.person.id, notLabour: 'student' }])
    expect(states(decision)).toEqual(['too-young', 'retired', 'student'])
    expect(decision.verdict).toBe('qualifies')
  })

  it('takes work on record before what is stated', () => {
    const working = anUnemployed({ unemployment: [], employment: [anEmploymentSpell()] })
    const decision = household([working], [{ personId: working.person.id, notLabour: 'unable' }])
    expect(states(decision)).toEqual(['employed'])
  })
})

const days = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(localDate('2018-01-01'), count))
const categories: readonly HardshipCategory[] = [
  'older',
  'disabled',
  'low-income',
  'long-term-unemployed',
  'zero-employment-household',
  'other',
]
const evidences: readonly (HardshipEvidence | null)[] = [
  null,
  'identity-document',
  'disability-card',
  'low-income-certificate',
  'unemployment-record',
  'commitment',
  'other',
]
const anyFacts: fc.Arbitrary<HardshipFacts> = fc
  .record({
    sex: fc.constantFrom('1' as const, '2' as const),
    age: fc.integer({ min: 10, max: 70 }),
    pension: fc.constantFrom('none' as const, 'employee' as const, 'resident' as const),
    grade: fc.constantFrom(null, 1, 4),
    registered: fc.option(days, { nil: null }),
    job: fc.option(days, { nil: null }),
    base: fc.constantFrom(null, 'urban-hukou' as const, 'insured-resident' as const, 'none' as const),
    insuredSince: fc.option(days, { nil: null }),
    hasOtherLiving: fc.constantFrom(null, true, false),
    evidence: fc.constantFrom(...evidences),
    evidenceNote: fc.constantFrom('', '省定情形'),
    relatives: fc.array(fc.boolean(), { maxLength: 3 }),
  })
  .map(({ sex, age, pension, grade, registered, job, relatives, evidence, evidenceNote, ...statement }) => ({
    person: aPerson({ sex, pension, disabilityGrade: grade, bornOn: addMonths(on, -12 * age) }),
    unemployment: registered ? [anUnemploymentSpell({ registeredOn: registered })] : [],
    employment: job ? [anEmploymentSpell({ startedOn: job })] : [],
    relatives: relatives.map((works) => anUnemployed(works ? { employment: [anEmploymentSpell()] } : {})),
    statement: { ...statement, notLabour: [] },
    evidence,
    evidenceNote,
    evidenceUntil: null,
  }))

/** What the sentence of each rule says would change it, done to the facts. */
const longAgo = addMonths(on, -24)
const accepted: Readonly<Record<HardshipCategory, HardshipEvidence>> = {
  older: 'identity-document',
  disabled: 'disability-card',
  'low-income': 'low-income-certificate',
  'long-term-unemployed': 'unemployment-record',
  'zero-employment-household': 'unemployment-record',
  other: 'other',
}
const registered = () => [anUnemploymentSpell({ registeredOn: longAgo })]
function changed(facts: HardshipFacts, rule: HardshipRule, category: HardshipCategory): HardshipFacts {
  const { person, statement } = facts
  switch (rule) {
    case 'hardship-base-population':
      return { ...facts, statement: { ...statement, base: 'urban-hukou' } }
    case 'hardship-no-other-living':
      return { ...facts, statement: { ...statement, hasOtherLiving: false } }
    case 'hardship-registered-unemployed':
    case 'hardship-long-term':
      return { ...facts, unemployment: registered() }
    case 'hardship-no-employment':
      return { ...facts, employment: [] }
    case 'hardship-no-pension':
      return { ...facts, person: { ...person, pension: 'none' } }
    case 'hardship-working-age':
    case 'hardship-older':
    case 'hardship-not-retired':
      return { ...facts, person: { ...person, bornOn: addMonths(on, -12 * (person.sex === '2' ? 42 : 52)) } }
    case 'hardship-disabled':
      return { ...facts, person: { ...person, disabilityGrade: 1 } }
    case 'hardship-low-income':
      return { ...facts, person: { ...person, priorityGroups: ['low-income-family'] } }
    case 'hardship-evidence-accepted':
      return { ...facts, evidence: accepted[category] }
    case 'hardship-province-listed':
      return { ...facts, evidenceNote: '省定情形' }
    case 'household-linked':
    case 'household-member':
      return { ...facts, relatives: [anUnemployed({ unemployment: registered() })] }
    case 'hardship-category-exists':
    case 'hardship-evidence-valid':
      return facts
  }
}

describe('any decision', () => {
  it('becomes positive once all that its rules say would change it was done', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...categories), (facts, category) => {
        const before = decideHardship(facts, category, on, [])
        const after = against(before).reduce((changing, rule) => changed(changing, rule, category), facts)
        expect(against(decideHardship(after, category, on, []))).toEqual([])
      }),
    )
  })

  it('depends only on the values in force on its day', () => {
    const later = fc.record({ key: fc.constantFrom(...parameterKeys), days: fc.integer({ min: 1, max: 900 }) })
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...categories), fc.array(later), (facts, category, values) => {
        const units = new Map(listParameters(on, []).map(({ key, value }) => [key, value]))
        const notYet = values.map(({ key, days: ahead }) => {
          const now = units.get(key)
          return own(key, typeof now === 'number' ? now + 1 : !now, addDays(on, ahead))
        })
        const day: LocalDate = on
        expect(decideHardship({ ...facts }, category, day, notYet).findings).toEqual(
          decideHardship(facts, category, day, []).findings,
        )
      }),
    )
  })

  it('is true of its earliest day and of no day before on which it was asked', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...categories), (facts, category) => {
        const { earliestOn, verdict } = decideHardship(facts, category, on, [])
        if (earliestOn === null) return
        expect(decideHardship(facts, category, earliestOn, []).verdict).toBe('qualifies')
        if (verdict !== 'qualifies') {
          expect(earliestOn > on).toBe(true)
          expect(decideHardship(facts, category, addDays(earliestOn, -1), []).verdict).not.toBe('qualifies')
        }
      }),
    )
  })
})

it('a recognition keeps the decision with facts, sources and versions, and the reason of the county only against it', () => {
  const decision = decide({ unemployment: [] })
  const kept = keptDecision(decision, aStatement(), '县级会议纪要〔2026〕3号')
  expect(kept).toMatchObject({ decidedFor: on, verdict: 'does-not-qualify', countyReason: '县级会议纪要〔2026〕3号' })
  expect(kept.findings).toHaveLength(decision.findings.length)
  expect(kept.findings.find(({ rule }) => rule === 'hardship-older')).toMatchObject({
    outcome: 'met',
    params: { age: 46, requiredAge: 40 },
    version: { key: 'hardship.olderWomen', value: 40 },
  })
  expect(keptDecision(decide(), aStatement(), '多余').countyReason).toBe('')
})

describe("somebody on another bureau's list", () => {
  const listed = (kind: 'disabled' | 'subsistence', until: LocalDate | null = null) =>
    aPerson({ disabilityGrade: null, flags: [aFlag(kind, { until })] })

  it('needs no paper for what the list in force says, and needs one again once it has run out', () => {
    const outcome = (person: HardshipFacts['person'], category: HardshipCategory, rule: HardshipRule) =>
      found(decide({ person, evidence: null }, category), rule)?.outcome
    expect(outcome(listed('disabled'), 'disabled', 'hardship-disabled')).toBe('met')
    expect(outcome(listed('subsistence'), 'low-income', 'hardship-low-income')).toBe('met')
    expect(outcome(listed('disabled', addDays(on, -1)), 'disabled', 'hardship-disabled')).toBe('unknown')
  })
})
