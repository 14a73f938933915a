import type { EmploymentCertificate } from '../employment-certificate/types'
import type { Household } from './household'
import type { NoticeRecord } from './notice'
import type { MergedPerson, Person } from './types'
import type { Assignment, Post } from '../posts/types'
import type { Acceptance, EmploymentSpell, UnemploymentSpell } from '../registration/types'
import type { JobSeeking } from '../seeking/types'
import type { Certificate, Enrolment, TrainingClass } from '../training/types'

/** A class that a person was enrolled in. */
export interface TrainingOfPerson {
  readonly enrolment: Enrolment
  readonly trainingClass: TrainingClass
  readonly certificate: Certificate | null
}

/** Everything that the services wrote down about a person. */
export interface PersonRecords<Training extends TrainingOfPerson = TrainingOfPerson> {
  readonly person: Person
  /** `null` while no relative is linked. */
  readonly household: Household | null
  /** Applications that wait to be finished, and those before. */
  readonly acceptances: readonly Acceptance[]
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
  /** Oldest first. */
  readonly seeking: readonly JobSeeking[]
  /** Oldest first; the valid one, if any, last. */
  readonly employmentCertificates: readonly EmploymentCertificate[]
  readonly training: readonly Training[]
  readonly assignments: readonly { readonly assignment: Assignment; readonly post: Post }[]
  /** What the person was told about the handling of the data, newest first. */
  readonly notices: readonly NoticeRecord[]
  /** Files that were merged into this one, oldest first. */
  readonly mergedFrom: readonly MergedPerson[]
}
