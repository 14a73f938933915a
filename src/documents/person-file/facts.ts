import type { DoubleLifeReview } from '../../domain/double-life/types'
import type { EmploymentCertificate } from '../../domain/employment-certificate/types'
import type { IdentityCheck, PrintRecord } from '../../domain/documents/types'
import type { Household } from '../../domain/person/household'
import type { TableOfPerson } from '../../domain/person/merge/tables-of-person'
import type { NoticeRecord } from '../../domain/person/notice'
import type { MergedPerson, Person } from '../../domain/person/types'
import type { Assignment, Post } from '../../domain/posts/types'
import type { Acceptance, EmploymentSpell, UnemploymentSpell } from '../../domain/registration/types'
import type { JobSeeking } from '../../domain/seeking/types'
import type { AttendanceSummary, Certificate, Enrolment, TrainingClass } from '../../domain/training/types'
import type { LocalDate } from '../../shared/units'

/** Everything on file about a person, and the request that it answers. */
export interface PersonFileFacts {
  readonly stationName: string
  readonly askedOn: LocalDate
  readonly identityCheck: IdentityCheck
  readonly person: Person
  readonly household: Household | null
  readonly statutoryRetirementOn: LocalDate
  readonly acceptances: readonly Acceptance[]
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
  readonly seeking: readonly JobSeeking[]
  readonly employmentCertificates: readonly EmploymentCertificate[]
  readonly training: readonly {
    readonly enrolment: Enrolment
    readonly trainingClass: TrainingClass
    readonly certificate: Certificate | null
    readonly attendance: AttendanceSummary
  }[]
  readonly assignments: readonly { readonly assignment: Assignment; readonly post: Post }[]
  /** Prints of the person's papers, each with the title of its form. */
  readonly prints: readonly { readonly print: PrintRecord; readonly title: string }[]
  readonly notices: readonly NoticeRecord[]
  readonly reviews: readonly DoubleLifeReview[]
  readonly mergedFrom: readonly MergedPerson[]
}

/**
 * Where the records of each table of a person stand on the paper, which says that it tells everything. A table that is
 * added and forgotten here does not compile.
 */
export const factsOfTables = {
  acceptances: 'acceptances',
  unemploymentSpells: 'unemployment',
  employmentSpells: 'employment',
  jobSeekings: 'seeking',
  employmentCertificates: 'employmentCertificates',
  enrolments: 'training',
  certificates: 'training',
  assignments: 'assignments',
  notices: 'notices',
  doubleLifeReviews: 'reviews',
  mergedPersons: 'mergedFrom',
} as const satisfies Readonly<Record<TableOfPerson, keyof PersonFileFacts>>
