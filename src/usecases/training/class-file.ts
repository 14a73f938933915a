import { attendanceSummary } from '../../domain/training/attendance'
import type { ParameterOverride } from '../../domain/station/types'
import type { Certificate, Enrolment, RollCall, Session, TrainingClass } from '../../domain/training/types'
import { valuesKnownOn } from '../../policies/parameters/own-values'
import { decideCertificate, type CertificateFacts } from '../../policies/training/decide-certificate'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Deps, RecordReader } from '../ports'
import { withPeople } from '../with-people'
import type { ClassFile } from './training-services'
import { getOverrides } from '../station/settings'
import { requireOwnClass } from './require-own-class'

/** The records of one class, without the people. */
export interface ClassRecords {
  readonly trainingClass: TrainingClass
  readonly sessions: readonly Session[]
  readonly enrolments: readonly Enrolment[]
  readonly rollCalls: readonly RollCall[]
  readonly certificates: readonly Certificate[]
}

/** Reads a class with its sessions in order, its enrolments in order, its rolls and certificates. */
export async function getClassRecords(reader: RecordReader, id: Id<'trainingClass'>): Promise<ClassRecords> {
  const ofClass = { index: 'classId', equals: id } as const
  const trainingClass = await getRecord(reader, 'trainingClasses', id)
  const [sessions, enrolments, rollCalls, certificates] = await Promise.all([
    reader.list('sessions', ofClass),
    reader.list('enrolments', ofClass),
    reader.list('rollCalls', ofClass),
    reader.list('certificates', ofClass),
  ])
  return {
    trainingClass,
    sessions: sessions.sort((a, b) => a.ordinal - b.ordinal),
    enrolments: enrolments.sort((a, b) => a.ordinal - b.ordinal),
    rollCalls,
    certificates,
  }
}

/** Attendance and certificate decision of one trainee under the rules in force when the class ended. */
export function assessTrainee(
  records: ClassRecords,
  enrolment: Enrolment,
  overrides: readonly ParameterOverride[],
): Pick<ClassFile['trainees'][number], 'attendance' | 'decision'> {
  const facts = certificateFacts(records, enrolment)
  return { attendance: facts.attendance, decision: decideCertificate(facts, overrides) }
}

/** What the certificate of one trainee is decided on. */
export function certificateFacts(
  { trainingClass, sessions, rollCalls }: Pick<ClassRecords, 'trainingClass' | 'sessions' | 'rollCalls'>,
  enrolment: Enrolment,
): CertificateFacts {
  return {
    attendance: attendanceSummary(sessions, rollCalls, enrolment.id),
    sessionsPlanned: sessions.length,
    sessionsCalled: sessions.filter((one) => one.rollCalled).length,
    classEndedOn: trainingClass.endsOn,
  }
}

/** A class with what its page shows. @throws AppError `training/class-not-found`, `station/not-own-class` */
export async function getClassFile(deps: Deps, id: Id<'trainingClass'>): Promise<ClassFile> {
  const records = await getClassRecords(deps.store, id)
  requireOwnClass(deps.operator, records.trainingClass)
  const overrides = await getOverrides(deps.store)
  const active = records.enrolments.filter((one) => one.withdrawnOn === null)
  return {
    trainingClass: records.trainingClass,
    sessions: records.sessions,
    rollCalls: records.rollCalls,
    trainees: (await withPeople(deps.store, active)).map(({ row: enrolment, person }) => {
      const certificate = records.certificates.find((one) => one.enrolmentId === enrolment.id) ?? null
      const known = certificate ? valuesKnownOn(overrides, certificate.issuedOn) : overrides
      return { enrolment, person, certificate, ...assessTrainee(records, enrolment, known) }
    }),
  }
}
