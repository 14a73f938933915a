import type { HardshipStatement, KeptDecision } from '../../domain/person/hardship-types'
import type { HardshipCategory } from '../../domain/person/types'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import { firstFreeDay } from '../first-day'
import {
  checkBasePopulation,
  checkCategoryExists,
  checkNoEmployment,
  checkNoOtherLiving,
  checkNoPension,
  checkNotRetired,
  checkRegistered,
  checkWorkingAge,
} from './base-rules'
import {
  checkDisabled,
  checkHousehold,
  checkLongTerm,
  checkLowIncome,
  checkOlder,
  checkProvinceListed,
} from './category-rules'
import { checkEvidenceAccepted, checkEvidenceValid } from './evidence'
import type { HardshipCheck, HardshipDecision, HardshipFacts, HardshipRule, HardshipVerdict } from './types'

/** What makes somebody belong to a category. */
const categoryChecks: Readonly<Record<HardshipCategory, HardshipCheck>> = {
  older: checkOlder,
  disabled: checkDisabled,
  'low-income': checkLowIncome,
  'long-term-unemployed': checkLongTerm,
  'zero-employment-household': checkHousehold,
  other: checkProvinceListed,
}

/** Nothing asked yet. */
export const nothingStated: HardshipStatement = {
  base: null,
  insuredSince: null,
  hasOtherLiving: null,
  notLabour: [],
}

/**
 * Whether somebody belongs to a category of employment difficulty (就业困难人员) on a day: every rule with its fact,
 * source and version, and what would change it. The county decides; this says what the rules say.
 *
 * @param on day of the application: age and duration count as of it, and the rules in force on it apply
 * @throws AppError `policy/not-in-force` for a day before the rules
 * @source see README.md of this folder, rule by rule
 */
export function hardshipVerdict(
  facts: HardshipFacts,
  category: HardshipCategory,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): HardshipVerdict {
  const findings = findingsOf(facts, category, on, overrides)
  const stops = stopsOf(findings)
  const isAgainst = stops.some(({ outcome }) => outcome === 'not-met')
  const verdict = isAgainst ? 'does-not-qualify' : stops.length > 0 ? 'open' : 'qualifies'
  return { category, on, verdict, findings }
}

/**
 * The verdict, and the first day on which waiting alone would do: that day is searched for, which takes many verdicts.
 *
 * @throws AppError `policy/not-in-force` for a day before the rules
 */
export function decideHardship(
  facts: HardshipFacts,
  category: HardshipCategory,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): HardshipDecision {
  const decided = hardshipVerdict(facts, category, on, overrides)
  const earliestOn =
    decided.verdict === 'qualifies'
      ? on
      : firstFreeDay(on, overrides, (day) => stopsOf(findingsOf(facts, category, day, overrides)))
  return { ...decided, earliestOn }
}

/**
 * First day on which the rules speak no longer against somebody, whatever is still to be asked or seen: the same rules
 * as `hardshipVerdict`, with what is not known yet left open.
 *
 * @returns `null` where time alone does not lead there
 * @throws AppError `policy/not-in-force` for a day before the rules
 */
export function hardshipOpensOn(
  facts: HardshipFacts,
  category: HardshipCategory,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): LocalDate | null {
  return firstFreeDay(on, overrides, (day) =>
    stopsOf(findingsOf(facts, category, day, overrides)).filter(({ outcome }) => outcome === 'not-met'),
  )
}

/** The decision as the recognition keeps it: no later change of words, rules or values alters it. */
export function keptDecision(
  { on, verdict, findings }: HardshipVerdict,
  statement: HardshipStatement,
  countyReason: string,
): KeptDecision {
  return {
    decidedFor: on,
    verdict,
    statement,
    findings: findings.map(({ earliestOn: _, ...finding }) => finding),
    countyReason: verdict === 'qualifies' ? '' : countyReason,
  }
}

function findingsOf(
  facts: HardshipFacts,
  category: HardshipCategory,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): readonly Finding<HardshipRule>[] {
  const checks: readonly HardshipCheck[] = [
    checkCategoryExists(category),
    categoryChecks[category],
    checkBasePopulation,
    checkRegistered,
    checkNoEmployment,
    checkNoOtherLiving,
    checkWorkingAge,
    checkNotRetired,
    checkNoPension,
    checkEvidenceAccepted(category),
    checkEvidenceValid,
  ]
  return checks.flatMap((check) => check(facts, on, overrides))
}

function stopsOf(findings: readonly Finding<HardshipRule>[]): readonly Finding<HardshipRule>[] {
  return findings.filter(({ level, outcome }) => level === 'stop' && outcome !== 'met')
}
