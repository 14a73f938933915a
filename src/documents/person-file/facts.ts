import type { DoubleLifeReview } from '../../domain/double-life/types'
import type { IdentityCheck, PrintRecord } from '../../domain/documents/types'
import type { PersonRecords, TrainingOfPerson } from '../../domain/person/person-records'
import type { TableOfPerson } from '../../domain/person/merge/tables-of-person'
import type { AttendanceSummary } from '../../domain/training/types'
import type { LocalDate } from '../../shared/units'

/** Everything on file about a person, and the request that it answers. */
export interface PersonFileFacts extends PersonRecords<TrainingOfPerson & { readonly attendance: AttendanceSummary }> {
  readonly stationName: string
  readonly askedOn: LocalDate
  readonly identityCheck: IdentityCheck
  readonly statutoryRetirementOn: LocalDate
  /** Prints of the person's papers, each with the title of its form. */
  readonly prints: readonly { readonly print: PrintRecord; readonly title: string }[]
  readonly reviews: readonly DoubleLifeReview[]
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
