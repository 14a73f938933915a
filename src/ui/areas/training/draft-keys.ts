import type { TrainingClass } from '../../../domain/training/types'

/** Half-picked trainees of a class: its page opens the panel again when there are any. */
export function enrolDraftKey(classId: TrainingClass['id']): string {
  return `enrol:${classId}`
}

/** A session of a class that is being planned. */
export function sessionDraftKey(classId: TrainingClass['id']): string {
  return `session:${classId}`
}
