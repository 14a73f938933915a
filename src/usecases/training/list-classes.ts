import { isOwnClass } from '../../domain/training/own-class'
import type { TrainingClass } from '../../domain/training/types'
import type { Deps } from '../ports'

/** All classes, newest first, with the number of people in each; a trainer's own ones for a trainer. */
export async function listClasses(deps: Deps): Promise<readonly { trainingClass: TrainingClass; trainees: number }[]> {
  const classes = (await deps.store.listAll('trainingClasses')).filter((one) => isOwnClass(deps.operator, one))
  return Promise.all(
    classes.reverse().map(async (trainingClass) => {
      const enrolments = await deps.store.list('enrolments', { index: 'classId', equals: trainingClass.id })
      return { trainingClass, trainees: enrolments.filter((one) => one.withdrawnOn === null).length }
    }),
  )
}
