import { disabilityGradeOn, flagsOn, priorityGroupsOn } from '../../domain/person/flags/in-force'
import { statutoryRetirement } from '../../domain/person/retirement'
import { isRegisteredOn } from '../../domain/registration/spells'
import { addMonths, ageOn, monthsBetween } from '../../shared/units'
import { numberParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import { labourStateOf } from './labour'
import type { HardshipCheck } from './types'

/** 大龄: women and men have their own age, on the day of the application. */
export const checkOlder: HardshipCheck = ({ person }, on, overrides) => {
  const key = person.sex === '2' ? 'hardship.olderWomen' : 'hardship.olderMen'
  const limit = numberParameterOn(key, on, overrides)
  const age = ageOn(person.bornOn, on)
  const reachedOn = addMonths(person.bornOn, limit.value * 12)
  return {
    rule: 'hardship-older',
    outcome: age >= limit.value ? 'met' : 'not-met',
    level: 'stop',
    params: { age, requiredAge: limit.value, reachedOn },
    source: limit.source,
    version: versionOf(key, limit),
    earliestOn: age >= limit.value ? null : reachedOn,
  }
}

/** 残疾: on the federation's list or with a grade on file, or the card or the other authority's data were seen. */
export const checkDisabled: HardshipCheck = ({ person, evidence }, on) => {
  const grade = disabilityGradeOn(person, on)
  const isListed = grade !== null || flagsOn(person, on).some(({ kind }) => kind === 'disabled')
  const isMet = isListed || evidence === 'disability-card' || evidence === 'shared-data'
  return {
    rule: 'hardship-disabled',
    outcome: isMet ? 'met' : evidence === null ? 'unknown' : 'not-met',
    level: 'stop',
    params: { grade: grade ?? '' },
    source: sources.hardship,
    earliestOn: null,
  }
}

/** 低收入家庭: listed by the other bureau, or its certificate or data were seen. */
export const checkLowIncome: HardshipCheck = ({ person, evidence }, on) => {
  const isListed = priorityGroupsOn(person, on).includes('low-income-family')
  const isMet = isListed || evidence === 'low-income-certificate' || evidence === 'shared-data'
  return {
    rule: 'hardship-low-income',
    outcome: isMet ? 'met' : evidence === null ? 'unknown' : 'not-met',
    level: 'stop',
    params: { hardshipEvidence: isMet && !isListed ? (evidence ?? '') : '' },
    source: sources.hardship,
    earliestOn: null,
  }
}

/** 连续失业: the registration in force has lasted long enough. */
export const checkLongTerm: HardshipCheck = ({ unemployment }, on, overrides) => {
  const months = numberParameterOn('hardship.longTermUnempMonths', on, overrides)
  const spell = unemployment.find((one) => isRegisteredOn(one, on))
  const reachedOn = spell && addMonths(spell.registeredOn, months.value)
  const isMet = reachedOn !== undefined && reachedOn <= on
  return {
    rule: 'hardship-long-term',
    outcome: isMet ? 'met' : 'not-met',
    level: 'stop',
    params: {
      months: spell ? monthsBetween(spell.registeredOn, on) : 0,
      requiredMonths: months.value,
      registeredOn: spell?.registeredOn ?? '',
    },
    source: months.source,
    version: versionOf('hardship.longTermUnempMonths', months),
    earliestOn: isMet ? null : (reachedOn ?? null),
  }
}

/** 省定其他: which case of the province's list it is has to be written down; the list itself is not known here. */
export const checkProvinceListed: HardshipCheck = ({ evidenceNote }) => ({
  rule: 'hardship-province-listed',
  outcome: evidenceNote.trim() === '' ? 'unknown' : 'met',
  level: 'stop',
  params: {},
  source: sources.hardshipListed,
  earliestOn: null,
})

/** 零就业家庭: somebody is linked, and of those who count as labour all are registered unemployed. */
export const checkHousehold: HardshipCheck = ({ relatives, statement }, on, overrides) => [
  {
    rule: 'household-linked',
    outcome: relatives.length > 0 ? 'met' : 'unknown',
    level: 'stop',
    params: { relatives: relatives.length },
    source: sources.hardshipHousehold,
    earliestOn: null,
  },
  ...relatives.map((one) => {
    const labourState = labourStateOf(one, statement.notLabour, on, overrides)
    const speaksAgainst = labourState === 'employed' || labourState === 'not-registered'
    const retiresOn = statutoryRetirement(one.person.bornOn, one.person.retirementKind)
    return {
      rule: 'household-member',
      outcome: speaksAgainst ? 'not-met' : 'met',
      level: 'stop',
      params: { name: one.person.name, labourState },
      source: sources.hardshipHousehold,
      earliestOn: labourState === 'not-registered' ? retiresOn : null,
    } as const
  }),
]
