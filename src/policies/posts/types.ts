import type { Assignment } from '../../domain/posts/types'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'

export type PostRule =
  | 'posts-age-minimum'
  | 'posts-age-maximum'
  | 'posts-not-retired'
  | 'posts-no-pension'
  | 'posts-hardship-or-priority'
  | 'posts-registered-unemployed'
  | 'posts-no-other-post'
  | 'posts-no-employment'
  | 'posts-placement-count'
  | 'posts-not-cadre-family'
  | 'posts-vacancy'
  | 'posts-valid-on-start'

/** Whether a person may take a post: every rule with its fact and source, and until when. */
export interface EligibilityDecision {
  readonly outcome: 'eligible' | 'not-eligible'
  readonly findings: readonly Finding<PostRule>[]
  /** Last day of the subsidy if the person starts on the asked day; `null` when not eligible. */
  readonly until: LocalDate | null
  readonly clockEnd: Assignment['clockEnd'] | null
  /** First day from which all rules would be met by time alone; `null` when time alone does not help. */
  readonly earliestOn: LocalDate | null
  readonly category: Assignment['category'] | null
  readonly placementOrdinal: number
  readonly statutoryRetirementOn: LocalDate
}
