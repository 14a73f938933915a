import type { IdentityCheck, PrintRecord } from '../../domain/documents/types'
import type { Household } from '../../domain/person/household'
import type { NoticeRecord } from '../../domain/person/notice'
import type { Person } from '../../domain/person/types'
import type { Assignment, Post } from '../../domain/posts/types'
import type { EmploymentSpell, UnemploymentSpell } from '../../domain/registration/types'
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
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
  readonly seeking: readonly JobSeeking[]
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
}
