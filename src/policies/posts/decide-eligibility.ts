import { statutoryRetirement } from '../../domain/person/retirement'
import { subsidyClock } from '../../domain/posts/clock'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import { firstFreeDay } from '../first-day'
import { numberParameterOn } from '../parameters/parameters'
import { checkAgeMaximum, checkAgeMinimum, checkNoPension, checkNotRetired } from './age-rules'
import { categoryOf, placementOrdinal } from './category'
import type { EligibilityFacts, PostRuleCheck } from './facts'
import { checkNoEmployment, checkNoOtherPost, checkVacancy, checkValidOnStart } from './occupancy-rules'
import {
  checkHardshipOrPriority,
  checkNotCadreFamily,
  checkPlacementCount,
  checkRegisteredUnemployed,
} from './person-rules'
import type { EligibilityDecision, PostRule } from './types'

/** Every rule, in the order in which a clerk is told. A rule without a check does not compile. */
const checks: Readonly<Record<PostRule, PostRuleCheck>> = {
  'posts-hardship-or-priority': checkHardshipOrPriority,
  'posts-registered-unemployed': checkRegisteredUnemployed,
  'posts-age-minimum': checkAgeMinimum,
  'posts-age-maximum': checkAgeMaximum,
  'posts-not-retired': checkNotRetired,
  'posts-no-pension': checkNoPension,
  'posts-no-other-post': checkNoOtherPost,
  'posts-no-employment': checkNoEmployment,
  'posts-placement-count': checkPlacementCount,
  'posts-not-cadre-family': checkNotCadreFamily,
  'posts-vacancy': checkVacancy,
  'posts-valid-on-start': checkValidOnStart,
}

/**
 * Whether a person may take a public-welfare post from a day on: every rule with its fact and source, and how long the
 * post would be subsidised. The rules in force on the first day apply.
 *
 * @throws AppError `policy/not-in-force` for a day before the rules
 * @source see README.md of this folder, rule by rule
 */
export function decideEligibility(
  facts: EligibilityFacts,
  overrides: readonly ParameterOverride[],
): EligibilityDecision {
  const findings = findingsOf(facts, overrides)
  const statutoryRetirementOn = statutoryRetirement(facts.person.bornOn, facts.person.retirementKind)
  const common = { findings, placementOrdinal: placementOrdinal(facts), statutoryRetirementOn }
  const category = categoryOf(facts, overrides)
  if (stopsOf(findings).length > 0 || category === null) {
    const earliestOn = earliestStart(facts, overrides)
    return { ...common, outcome: 'not-eligible', until: null, clockEnd: null, earliestOn, category }
  }
  const clock = subsidyClock({
    firstApprovedOn: facts.startsOn,
    statutoryRetirementOn,
    maxMonths: numberParameterOn('pwp.maxMonths', facts.startsOn, overrides).value,
    nearRetireMonths: numberParameterOn('pwp.nearRetireMonths', facts.startsOn, overrides).value,
  })
  return { ...common, ...clock, outcome: 'eligible', earliestOn: facts.startsOn, category }
}

function findingsOf(facts: EligibilityFacts, overrides: readonly ParameterOverride[]): Finding<PostRule>[] {
  return Object.values(checks).map((check) => check(facts, overrides))
}

function stopsOf(findings: readonly Finding<PostRule>[]): readonly Finding<PostRule>[] {
  return findings.filter((one) => one.level === 'stop' && one.outcome !== 'met')
}

/** First day on which nothing stops, if waiting alone leads there. */
function earliestStart(facts: EligibilityFacts, overrides: readonly ParameterOverride[]): LocalDate | null {
  return firstFreeDay(facts.startsOn, overrides, (startsOn) => stopsOf(findingsOf({ ...facts, startsOn }, overrides)))
}
