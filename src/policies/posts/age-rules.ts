import { statutoryRetirement, retirementSource } from '../../domain/person/retirement'
import { addDays, addMonths, ageOn } from '../../shared/units'
import { numberParameterOn, switchParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import { outcomeOf, type PostRuleCheck } from './facts'

/** Old enough to work. */
export const checkAgeMinimum: PostRuleCheck = ({ person, startsOn }, overrides) => {
  const least = numberParameterOn('pwp.ageMin', startsOn, overrides)
  const requiredAge = least.value
  const age = ageOn(person.bornOn, startsOn)
  const reachedOn = addMonths(person.bornOn, requiredAge * 12)
  return {
    rule: 'posts-age-minimum',
    outcome: outcomeOf(age >= requiredAge),
    level: 'stop',
    params: { age, requiredAge, reachedOn },
    source: least.source,
    version: versionOf('pwp.ageMin', least),
    earliestOn: age >= requiredAge ? null : reachedOn,
  }
}

/** Not above the county's age limit for rural posts; urban posts have none beside retirement. `maxAge` 0: no limit. */
export const checkAgeMaximum: PostRuleCheck = ({ person, post, startsOn }, overrides) => {
  const limit = numberParameterOn('pwp.rural.ageMax', startsOn, overrides)
  const maxAge = post.kind === 'rural' ? limit.value : 0
  const age = ageOn(person.bornOn, startsOn)
  return {
    rule: 'posts-age-maximum',
    outcome: outcomeOf(maxAge === 0 || age <= maxAge),
    level: 'stop',
    params: { age, maxAge },
    source: limit.source,
    earliestOn: null,
    ...(post.kind === 'rural' && { version: versionOf('pwp.rural.ageMax', limit) }),
  }
}

/** Below the statutory retirement age. For rural posts it stops only where the county says so, otherwise it warns. */
export const checkNotRetired: PostRuleCheck = ({ person, post, startsOn }, overrides) => {
  const ruralEnds = switchParameterOn('pwp.rural.retirementEnds', startsOn, overrides)
  const statutoryRetirementOn = statutoryRetirement(person.bornOn, person.retirementKind)
  return {
    rule: 'posts-not-retired',
    outcome: outcomeOf(startsOn < statutoryRetirementOn),
    level: post.kind === 'urban' || ruralEnds.value ? 'stop' : 'warn',
    params: { statutoryRetirementOn, lastStartOn: addDays(statutoryRetirementOn, -1) },
    source: post.kind === 'urban' ? retirementSource : ruralEnds.source,
    earliestOn: null,
    ...(post.kind === 'rural' && { version: versionOf('pwp.rural.retirementEnds', ruralEnds) }),
  }
}

/** Draws no pension: an employee pension stops, a resident pension warns for urban posts. */
export const checkNoPension: PostRuleCheck = ({ person, post }) => {
  const isMet = person.pension === 'none' || (person.pension === 'resident' && post.kind === 'rural')
  return {
    rule: 'posts-no-pension',
    outcome: outcomeOf(isMet),
    level: person.pension === 'employee' ? 'stop' : 'warn',
    params: { pension: person.pension },
    source: post.kind === 'urban' ? sources.registration2020 : sources.ruralPosts,
    earliestOn: null,
  }
}
