import type { Person } from '../person/types'
import type { Assignment, Post } from '../posts/types'
import type { EmploymentSpell, UnemploymentSpell } from '../registration/types'
import type { Certificate, Enrolment, Session, TrainingClass } from '../training/types'

/** All records that a month's check, figures and batch are made from, as they stood at one moment. */
export interface MonthRecords {
  /** People whom the other records name, by id. */
  readonly persons: ReadonlyMap<string, Person>
  readonly unemploymentSpells: readonly UnemploymentSpell[]
  readonly employmentSpells: readonly EmploymentSpell[]
  readonly trainingClasses: readonly TrainingClass[]
  readonly sessions: readonly Session[]
  readonly enrolments: readonly Enrolment[]
  readonly certificates: readonly Certificate[]
  readonly posts: readonly Post[]
  readonly assignments: readonly Assignment[]
}
