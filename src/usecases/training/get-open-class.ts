import type { TrainingClass } from '../../domain/training/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'

/** A class that may still be changed. @throws AppError `training/class-not-found`, `training/class-closed` */
export async function getOpenClass(reader: RecordReader, id: Id<'trainingClass'>): Promise<TrainingClass> {
  const trainingClass = await getRecord(reader, 'trainingClasses', id)
  if (trainingClass.status !== 'open') throw new AppError('training/class-closed')
  return trainingClass
}
