import type { FieldIssue } from '../../domain/person/remarks'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'

/** What the station does for people on their asking. */
export type ClaimService =
  'unemployment-registration' | 'job-seeking' | 'hardship' | 'urban-post' | 'rural-post' | 'certificate'

/** Where a person stands with one service on a day, and why. */
export interface Claim {
  readonly service: ClaimService
  /** Category of difficulty, or title of the class; empty for the others. */
  readonly about: string
  /**
   * `now`: may be claimed. `from`: waiting alone leads there, on the day `from`. `no`: something has to change first.
   * `has`: has it already. `open`: nothing speaks against it, but something is not known yet.
   */
  readonly standing: 'now' | 'from' | 'no' | 'has' | 'open'
  /** Day from which it may be claimed, or claimed again; `null` where time alone does not lead there. */
  readonly from: LocalDate | null
  /** Rules with fact, source, version, and what would change them. */
  readonly findings: readonly Finding[]
  /** What stops it that is no rule of its own: an entry that is open. */
  readonly stops: readonly FieldIssue[]
}
