import type { TrainingClass } from '../../domain/training/types'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'

/**
 * Gives a class to a trainer, who from then on may call its rolls, enrol and print; `null`: to no trainer. Also after
 * its end, for papers that are printed again.
 *
 * @throws AppError `training/class-not-found`
 */
export async function assignTrainer(
  deps: Pick<Deps, 'store'>,
  classId: Id<'trainingClass'>,
  trainerId: string | null,
): Promise<Committed<TrainingClass>> {
  return deps.store.change('training:assign-trainer', async (change) => {
    const trainingClass = await getRecord(change, 'trainingClasses', classId)
    const given = { ...trainingClass, trainerId }
    if ((trainingClass.trainerId ?? null) !== trainerId) change.put('trainingClasses', given)
    return given
  })
}
