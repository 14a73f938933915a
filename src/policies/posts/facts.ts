import type { Person } from '../../domain/person/types'
import type { Assignment, Post } from '../../domain/posts/types'
import type { EmploymentSpell, UnemploymentSpell } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import type { PostRule } from './types'

/** What an eligibility decision is made on: one person, one post, one first day. */
export interface EligibilityFacts {
  readonly person: Person
  readonly post: Post
  /** First day on the post; also the day on which the age is measured and the rules are looked up. */
  readonly startsOn: LocalDate
  /** Of the person. */
  readonly unemploymentSpells: readonly UnemploymentSpell[]
  readonly employmentSpells: readonly EmploymentSpell[]
  readonly assignments: readonly Assignment[]
  /** Free places of the post. */
  readonly vacancies: number
}

/** One rule: facts and the station's own parameter values in, one finding out. */
export type PostRuleCheck = (facts: EligibilityFacts, overrides: readonly ParameterOverride[]) => Finding<PostRule>

/** Outcome of a yes-or-no rule. */
export function outcomeOf(isMet: boolean): 'met' | 'not-met' {
  return isMet ? 'met' : 'not-met'
}

/** The later of two days. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
