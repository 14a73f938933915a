import { isOwnClass } from '../../domain/training/own-class'
import type { TrainingClass } from '../../domain/training/types'
import { AppError } from '../../shared/errors/app-error'
import type { CurrentOperator } from '../ports'

/** @throws AppError `station/not-own-class` when a trainer asks for the class of another */
export function requireOwnClass(operator: CurrentOperator, trainingClass: TrainingClass): void {
  if (!isOwnClass(operator, trainingClass)) throw new AppError('station/not-own-class')
}
