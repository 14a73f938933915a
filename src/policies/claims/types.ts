import type { EmploymentCertificate } from '../../domain/employment-certificate/types'
import type { FieldIssue } from '../../domain/person/remarks'
import type { Assignment } from '../../domain/posts/types'
import type { JobSeeking } from '../../domain/seeking/types'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import type { HardshipRecords } from '../hardship/types'
import type { CertificateFacts } from '../training/decide-certificate'

/** What the station does for people on their asking, in the order in which it is listed. */
export const claimServices = [
  'unemployment-registration',
  'job-seeking',
  'employment-certificate',
  'hardship',
  'urban-post',
  'rural-post',
  'certificate',
] as const

export type ClaimService = (typeof claimServices)[number]

/** What is known of a person; the household is there for the recognition of zero-employment households. */
export interface ClaimFacts extends HardshipRecords {
  readonly seeking: readonly JobSeeking[]
  readonly assignments: readonly Assignment[]
  readonly employmentCertificates: readonly EmploymentCertificate[]
  /** Classes that the person is in and has no certificate of. */
  readonly classes: readonly { readonly title: string; readonly facts: CertificateFacts }[]
}

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
  /** Last day for which it would be given, claimed now; `null` where it has none or may not be claimed. */
  readonly until: LocalDate | null
  /** Rules with fact, source, version, and what would change them. */
  readonly findings: readonly Finding[]
  /** What stops it that is no rule of its own: an entry that is open. */
  readonly stops: readonly FieldIssue[]
}

/** One service asked: its own decision, put as a claim. */
export type ClaimDecision = (
  facts: ClaimFacts,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
) => Claim | readonly Claim[]
