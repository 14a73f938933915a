import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Deps } from '../ports'
import type { PaperRequest } from './documents-services'
import { requireOwnClass } from '../training/require-own-class'

/**
 * A trainer gets the papers of the own classes and no others.
 *
 * @throws AppError `station/not-own-class`, `station/not-allowed`
 */
export async function requireOwnPaper(
  { store, operator }: Pick<Deps, 'store' | 'operator'>,
  request: PaperRequest,
): Promise<void> {
  if (operator.role !== 'trainer') return
  for (const classId of await classesOf(store, request)) {
    requireOwnClass(operator, await getRecord(store, 'trainingClasses', classId))
  }
}

async function classesOf(store: Deps['store'], request: PaperRequest): Promise<readonly Id<'trainingClass'>[]> {
  switch (request.form) {
    case 'class-roster':
      return [request.classId]
    case 'sign-in-sheet':
      return [(await getRecord(store, 'sessions', request.sessionId)).classId]
    case 'completion-certificate': {
      const certificates = await store.findMany('certificates', request.certificateIds)
      return [...new Set(certificates.map(({ classId }) => classId))]
    }
    default:
      throw new AppError('station/not-allowed')
  }
}
