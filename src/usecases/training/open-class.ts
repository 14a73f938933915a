import type { NewTrainingClass, TrainingClass } from '../../domain/training/types'
import { AppError } from '../../shared/errors/app-error'
import type { Committed, Deps } from '../ports'
import { allocateNumber } from '../station/settings'

/**
 * Opens a training class (开班).
 *
 * @throws AppError `training/title-missing`, `training/date-order`, `training/hours-missing`
 */
export async function openClass(deps: Deps, input: NewTrainingClass): Promise<Committed<TrainingClass>> {
  if (input.title.trim() === '') throw new AppError('training/title-missing')
  if (input.endsOn < input.startsOn) throw new AppError('training/date-order')
  if (input.plannedHours <= 0 || input.capacity <= 0) throw new AppError('training/hours-missing')
  return deps.store.change('training:open-class', async (change) => {
    const trainingClass: TrainingClass = {
      ...input,
      title: input.title.trim(),
      id: deps.ids.newId<'trainingClass'>(),
      classNo: await allocateNumber(change, 'trainingClass', input.startsOn),
      status: 'open',
    }
    change.put('trainingClasses', trainingClass)
    return trainingClass
  })
}
