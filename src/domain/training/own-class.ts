import type { TrainingClass } from './types'

/** Whether somebody finds a class among theirs: a trainer the classes that were given to the trainer, everybody else all. */
export function isOwnClass(
  operator: { readonly operatorId: string; readonly role: string },
  { trainerId = null }: Pick<TrainingClass, 'trainerId'>,
): boolean {
  return operator.role !== 'trainer' || trainerId === operator.operatorId
}
