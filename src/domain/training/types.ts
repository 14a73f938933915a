import type { Id } from '../../shared/ids'
import type { ClassHours, Fraction, LocalDate } from '../../shared/units'

/** Training type codes 01–18 (domain reference §6.2). */
export type TrainingKind =
  | '01'
  | '02'
  | '03'
  | '04'
  | '05'
  | '06'
  | '07'
  | '08'
  | '09'
  | '10'
  | '11'
  | '12'
  | '13'
  | '14'
  | '15'
  | '16'
  | '17'
  | '18'

/** A training class (培训班). */
export interface TrainingClass {
  readonly id: Id<'trainingClass'>
  /** Number a person reads, `PX` + year + serial. */
  readonly classNo: string
  readonly title: string
  readonly kind: TrainingKind
  readonly provider: string
  readonly place: string
  readonly teacher: string
  readonly plannedHours: ClassHours
  readonly capacity: number
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  /** `closed` once its certificates were decided. */
  readonly status: 'open' | 'closed'
  /** Operator with the role of a trainer whose own class it is; older classes say nothing. Stays inside the station. */
  readonly trainerId?: string | null
}

/** What the trainer enters. */
export type NewTrainingClass = Omit<TrainingClass, 'id' | 'classNo' | 'status'>

/** Half of a day a session takes place in. */
export type DayPart = 'morning' | 'afternoon' | 'evening'

/** One session of a class (课次). */
export interface Session {
  readonly id: Id<'session'>
  readonly classId: Id<'trainingClass'>
  /** 1, 2, 3 … in the order of the class. */
  readonly ordinal: number
  readonly heldOn: LocalDate
  readonly dayPart: DayPart
  readonly classHours: ClassHours
  readonly topic: string
  /** Whether its roll was called. */
  readonly rollCalled: boolean
}

export type NewSession = Pick<Session, 'heldOn' | 'dayPart' | 'classHours' | 'topic'>

/** A person's place in a class (报名). */
export interface Enrolment {
  readonly id: Id<'enrolment'>
  readonly classId: Id<'trainingClass'>
  readonly personId: Id<'person'>
  /** Number in the class, 1, 2, 3 … */
  readonly ordinal: number
  readonly enrolledOn: LocalDate
  readonly withdrawnOn: LocalDate | null
}

export type AttendanceMark = 'present' | 'absent' | 'late' | 'excused'

/** Roll of one session: exceptions and all. One row a session, so a roll-call is saved whole. */
export interface RollCall {
  readonly id: Id<'rollCall'>
  readonly sessionId: Id<'session'>
  readonly classId: Id<'trainingClass'>
  readonly calledOn: LocalDate
  readonly marks: readonly { readonly enrolmentId: Id<'enrolment'>; readonly mark: AttendanceMark }[]
}

/** Attendance of one trainee, in class hours. */
export interface AttendanceSummary {
  readonly attended: ClassHours
  readonly countable: ClassHours
  /** Unrounded; `null` when no hours can be counted. */
  readonly rate: Fraction | null
}

/** Training completion certificate (培训合格证书). */
export interface Certificate {
  readonly id: Id<'certificate'>
  readonly certificateNo: string
  readonly enrolmentId: Id<'enrolment'>
  readonly classId: Id<'trainingClass'>
  readonly personId: Id<'person'>
  readonly issuedOn: LocalDate
  readonly attended: ClassHours
  readonly rate: Fraction
  /** Parameter version the decision was made under. */
  readonly policySource: string
}
