import type { Person } from '../../domain/person/types'
import type {
  AttendanceMark,
  AttendanceSummary,
  Certificate,
  Enrolment,
  NewSession,
  NewTrainingClass,
  RollCall,
  Session,
  TrainingClass,
} from '../../domain/training/types'
import type { CertificateDecision } from '../../policies/training/types'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import type { Committed } from '../ports'

/** A class with what its page shows. */
export interface ClassFile {
  readonly trainingClass: TrainingClass
  readonly sessions: readonly Session[]
  readonly trainees: readonly {
    readonly enrolment: Enrolment
    readonly person: Person
    readonly attendance: AttendanceSummary
    readonly decision: CertificateDecision
    readonly certificate: Certificate | null
  }[]
  readonly rollCalls: readonly RollCall[]
}

/** Classes, attendance and certificates of skills training. */
export interface TrainingServices {
  listClasses(): Promise<readonly { trainingClass: TrainingClass; trainees: number }[]>
  openClass(input: NewTrainingClass): Promise<Committed<TrainingClass>>
  file(id: Id<'trainingClass'>): Promise<ClassFile>
  /** Gives the class to a trainer, or with `null` to none. */
  assignTrainer(id: Id<'trainingClass'>, trainerId: string | null): Promise<Committed<TrainingClass>>
  addSessions(id: Id<'trainingClass'>, sessions: readonly NewSession[]): Promise<Committed<readonly Session[]>>
  enrol(
    id: Id<'trainingClass'>,
    personIds: readonly Id<'person'>[],
    enrolledOn: LocalDate,
  ): Promise<Committed<readonly Enrolment[]>>
  withdraw(id: Id<'enrolment'>, on: LocalDate): Promise<Committed<Enrolment>>
  /** Everybody present but the exceptions. */
  callRoll(
    sessionId: Id<'session'>,
    exceptions: readonly { enrolmentId: Id<'enrolment'>; mark: AttendanceMark }[],
  ): Promise<Committed<RollCall>>
  /** Certificates for all who qualify and have none; closes the class. */
  issueCertificates(id: Id<'trainingClass'>): Promise<Committed<readonly Certificate[]>>
}
