import { statutoryRetirement, retirementSource } from '../../domain/person/retirement'
import type { HardshipCategory } from '../../domain/person/types'
import { isRegisteredOn } from '../../domain/registration/spells'
import { addDays, addMonths, ageOn } from '../../shared/units'
import { numberParameterOn, switchParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import { jobOn } from './labour'
import type { HardshipCheck } from './types'

/** The category exists on the day. */
export function checkCategoryExists(category: HardshipCategory): HardshipCheck {
  return (_, on, overrides) => {
    const key = `hardship.category.${category}` as const
    const exists = switchParameterOn(key, on, overrides)
    return {
      rule: 'hardship-category-exists',
      outcome: exists.value ? 'met' : 'not-met',
      level: 'stop',
      params: { hardshipCategory: category, since: exists.from },
      source: exists.source,
      version: versionOf(key, exists),
      earliestOn: null,
    }
  }
}

/** Urban hukou, or a resident insured long enough, or land lost; as stated. */
export const checkBasePopulation: HardshipCheck = ({ statement }, on, overrides) => {
  const { base, insuredSince } = statement
  const years = numberParameterOn('hardship.insuredYearsForResident', on, overrides)
  const insuredFrom = insuredSince && addMonths(insuredSince, years.value * 12)
  const isOpen = base === null || (base === 'insured-resident' && insuredFrom === null)
  const isMet = base === 'insured-resident' ? insuredFrom !== null && insuredFrom <= on : base !== 'none'
  return {
    rule: 'hardship-base-population',
    outcome: isOpen ? 'unknown' : isMet ? 'met' : 'not-met',
    level: 'stop',
    params: { basePopulation: base ?? '', years: years.value },
    source: sources.hardship,
    version: versionOf('hardship.insuredYearsForResident', years),
    earliestOn: isOpen || isMet || base === 'none' ? null : insuredFrom,
  }
}

/** Old enough to work. */
export const checkWorkingAge: HardshipCheck = ({ person }, on, overrides) => {
  const least = numberParameterOn('unempReg.minAge', on, overrides)
  const age = ageOn(person.bornOn, on)
  const reachedOn = addMonths(person.bornOn, least.value * 12)
  return {
    rule: 'hardship-working-age',
    outcome: age >= least.value ? 'met' : 'not-met',
    level: 'stop',
    params: { age, requiredAge: least.value, reachedOn },
    source: least.source,
    version: versionOf('unempReg.minAge', least),
    earliestOn: age >= least.value ? null : reachedOn,
  }
}

/** Below the statutory retirement age. */
export const checkNotRetired: HardshipCheck = ({ person }, on) => {
  const statutoryRetirementOn = statutoryRetirement(person.bornOn, person.retirementKind)
  return {
    rule: 'hardship-not-retired',
    outcome: on < statutoryRetirementOn ? 'met' : 'not-met',
    level: 'stop',
    params: { statutoryRetirementOn },
    source: retirementSource,
    earliestOn: null,
  }
}

/** Draws no pension of employees; one of residents only warns, as for the registration. */
export const checkNoPension: HardshipCheck = ({ person }) => ({
  rule: 'hardship-no-pension',
  outcome: person.pension === 'none' ? 'met' : 'not-met',
  level: person.pension === 'employee' ? 'stop' : 'warn',
  params: { pension: person.pension },
  source: person.pension === 'resident' ? sources.residentPension : sources.registration2020,
  earliestOn: null,
})

/** Registered unemployed on the day. */
export const checkRegistered: HardshipCheck = ({ unemployment }, on) => {
  const spell = unemployment.find((one) => isRegisteredOn(one, on))
  return {
    rule: 'hardship-registered-unemployed',
    outcome: spell ? 'met' : 'not-met',
    level: 'stop',
    params: { registrationNo: spell?.registrationNo ?? '', registeredOn: spell?.registeredOn ?? '' },
    source: sources.hardship,
    earliestOn: null,
  }
}

/** Works nowhere on the day, by the registrations. */
export const checkNoEmployment: HardshipCheck = ({ employment }, on) => {
  const job = jobOn(employment, on)
  return {
    rule: 'hardship-no-employment',
    outcome: job ? 'not-met' : 'met',
    level: 'stop',
    params: {
      employmentKind: job?.kind ?? '',
      startedOn: job?.startedOn ?? '',
      registrationNo: job?.registrationNo ?? '',
    },
    source: sources.hardship,
    earliestOn: job?.endedOn ? addDays(job.endedOn, 1) : null,
  }
}

/** Has no other source of living, as stated. */
export const checkNoOtherLiving: HardshipCheck = ({ statement: { hasOtherLiving } }) => ({
  rule: 'hardship-no-other-living',
  outcome: hasOtherLiving === null ? 'unknown' : hasOtherLiving ? 'not-met' : 'met',
  level: 'stop',
  params: {},
  source: sources.hardship,
  earliestOn: null,
})
