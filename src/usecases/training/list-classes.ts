import type { TrainingClass } from '../../domain/training/types'
import type { Deps } from '../ports'

/** All classes, newest first, with the number of people in each. */
export async function listClasses(deps: Deps): Promise<readonly { trainingClass: TrainingClass; trainees: number }[]> {
  const classes = await deps.store.listAll('trainingClasses')
  return Promise.all(
    classes.reverse().map(async (trainingClass) => {
      const enrolments = await deps.store.list('enrolments', { index: 'classId', equals: trainingClass.id })
      return { trainingClass, trainees: enrolments.filter((one) => one.withdrawnOn === null).length }
    }),
  )
}
