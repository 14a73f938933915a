import type { HardshipStatement, KeptDecision } from '../../domain/person/hardship-types'
import type { HardshipCategory, HardshipEvidence, Person } from '../../domain/person/types'
import type { EmploymentSpell, UnemploymentSpell } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'

export type HardshipRule =
  | 'hardship-category-exists'
  | 'hardship-base-population'
  | 'hardship-working-age'
  | 'hardship-not-retired'
  | 'hardship-no-pension'
  | 'hardship-registered-unemployed'
  | 'hardship-no-employment'
  | 'hardship-no-other-living'
  | 'hardship-older'
  | 'hardship-disabled'
  | 'hardship-low-income'
  | 'hardship-long-term'
  | 'hardship-province-listed'
  | 'household-linked'
  | 'household-member'
  | 'hardship-evidence-accepted'
  | 'hardship-evidence-valid'

/** A person with the registrations that a decision looks at. */
export interface WorkRecords {
  readonly person: Person
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
}

/** What was seen; `evidence` is `null` until the clerk says. */
export interface SeenEvidence {
  readonly evidence: HardshipEvidence | null
  readonly evidenceNote: string
  readonly evidenceUntil: LocalDate | null
}

/** What a recognition is decided on: one person with the household, what they state, what was seen. */
export interface HardshipFacts extends WorkRecords, SeenEvidence {
  /** Everybody else of the household; empty while nobody is linked. */
  readonly relatives: readonly WorkRecords[]
  readonly statement: HardshipStatement
}

/** What a recognition is decided on beside what the clerk enters. */
export type HardshipRecords = Pick<HardshipFacts, 'person' | 'unemployment' | 'employment' | 'relatives'>

/** One rule, or a rule for each relative: facts in, findings out. */
export type HardshipCheck = (
  facts: HardshipFacts,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
) => Finding<HardshipRule> | readonly Finding<HardshipRule>[]

/** Whether the rules are met by somebody's facts on a day: every rule with its fact, source and version. */
export interface HardshipVerdict {
  readonly category: HardshipCategory
  /** Day whose rules were applied. */
  readonly on: LocalDate
  /** `open`: nothing speaks against it, but something is not known yet. */
  readonly verdict: KeptDecision['verdict']
  readonly findings: readonly Finding<HardshipRule>[]
}

/** The same, and how long waiting would take. */
export interface HardshipDecision extends HardshipVerdict {
  /** First day from which all rules would be met by time alone; `null` when time alone does not help. */
  readonly earliestOn: LocalDate | null
}
