import type { FieldIssue } from '../person/remarks'
import type { Enrolment, TrainingClass } from './types'

/**
 * Whether a person may be enrolled in a class. Places of people who withdrew are free again; a person who withdrew may
 * come back.
 *
 * @param enrolments of the class
 * @returns `training/class-closed`, `training/already-enrolled`, `training/class-full`
 */
export function checkEnrolment(
  trainingClass: TrainingClass,
  enrolments: readonly Enrolment[],
  personId: Enrolment['personId'],
): readonly FieldIssue[] {
  const active = enrolments.filter((one) => one.withdrawnOn === null)
  if (trainingClass.status === 'closed') return [{ field: 'classId', code: 'training/class-closed', params: {} }]
  if (active.some((one) => one.personId === personId)) {
    return [{ field: 'personId', code: 'training/already-enrolled', params: {} }]
  }
  if (active.length >= trainingClass.capacity) {
    return [{ field: 'classId', code: 'training/class-full', params: { capacity: trainingClass.capacity } }]
  }
  return []
}

/** Next number in a class: one above the highest ever given, so that no number is given twice. */
export function nextOrdinal(given: readonly { readonly ordinal: number }[]): number {
  return given.reduce((highest, { ordinal }) => Math.max(highest, ordinal), 0) + 1
}
