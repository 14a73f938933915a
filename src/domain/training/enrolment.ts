import type { LocalDate } from '../../shared/units'
import type { FieldIssue } from '../person/remarks'
import type { Enrolment, Session, TrainingClass } from './types'

/**
 * Day of enrolment that a form starts from: today, or the first day of a class that is entered late, which is one that
 * is over, or that has begun and has nobody on its list.
 */
export function usualEnrolmentDay(trainingClass: TrainingClass, trainees: number, today: LocalDate): LocalDate {
  const isEnteredLate = today > trainingClass.endsOn || (today > trainingClass.startsOn && trainees === 0)
  return isEnteredLate ? trainingClass.startsOn : today
}

/**
 * Whether people may be enrolled in a class as of a day: not one to come, and not after the class.
 *
 * @returns `training/enrolment-in-future`, `training/enrolment-after-class`
 */
export function checkEnrolmentDay(
  { endsOn }: TrainingClass,
  enrolledOn: LocalDate,
  today: LocalDate,
): readonly FieldIssue[] {
  if (enrolledOn > today) return [{ field: 'enrolledOn', code: 'training/enrolment-in-future', params: {} }]
  if (enrolledOn > endsOn) return [{ field: 'enrolledOn', code: 'training/enrolment-after-class', params: { endsOn } }]
  return []
}

/**
 * How many rolls of a class somebody who enrols now is missing from: those of sessions before the day of enrolment are
 * none of theirs, those from that day on want to be called again.
 */
export function rollsCalledAround(
  sessions: readonly Session[],
  enrolledOn: LocalDate,
): { readonly before: number; readonly since: number } {
  const called = sessions.filter((one) => one.rollCalled)
  const before = called.filter((one) => one.heldOn < enrolledOn).length
  return { before, since: called.length - before }
}

/**
 * Whether a person may be enrolled in a class. Places of people who withdrew are free again; a person who withdrew may
 * come back, from the day of the withdrawal on.
 *
 * @param enrolments of the class
 * @returns `training/class-closed`, `training/already-enrolled`, `training/class-full`,
 *   `training/enrolment-before-withdrawal`
 */
export function checkEnrolment(
  trainingClass: TrainingClass,
  enrolments: readonly Enrolment[],
  { personId, enrolledOn }: Pick<Enrolment, 'personId' | 'enrolledOn'>,
): readonly FieldIssue[] {
  const active = enrolments.filter((one) => one.withdrawnOn === null)
  if (trainingClass.status === 'closed') return [{ field: 'classId', code: 'training/class-closed', params: {} }]
  if (active.some((one) => one.personId === personId)) {
    return [{ field: 'personId', code: 'training/already-enrolled', params: {} }]
  }
  if (active.length >= trainingClass.capacity) {
    return [{ field: 'classId', code: 'training/class-full', params: { capacity: trainingClass.capacity } }]
  }
  const withdrawnOn = enrolments.find(
    (one) => one.personId === personId && one.withdrawnOn !== null && one.withdrawnOn > enrolledOn,
  )?.withdrawnOn
  if (withdrawnOn) {
    return [{ field: 'enrolledOn', code: 'training/enrolment-before-withdrawal', params: { withdrawnOn } }]
  }
  return []
}

/** Next number in a class: one above the highest ever given, so that no number is given twice. */
export function nextOrdinal(given: readonly { readonly ordinal: number }[]): number {
  return given.reduce((highest, { ordinal }) => Math.max(highest, ordinal), 0) + 1
}
