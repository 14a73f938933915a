import type { TableName, Tables } from '../domain/tables'
import { AppError } from '../shared/errors/app-error'
import type { AppErrorCode } from '../shared/errors/codes'
import type { RecordReader } from './ports'

const missing: Partial<Record<TableName, AppErrorCode>> = {
  persons: 'person/not-found',
  acceptances: 'registration/not-found',
  unemploymentSpells: 'registration/not-found',
  employmentSpells: 'registration/not-found',
  jobSeekings: 'seeking/not-found',
  employmentCertificates: 'employment-certificate/not-found',
  trainingClasses: 'training/class-not-found',
  sessions: 'training/session-not-found',
  enrolments: 'training/not-enrolled',
  doubleLifeReviews: 'double-life/review-not-found',
  posts: 'posts/not-found',
  assignments: 'posts/assignment-not-found',
}

/** A record that must be there. @throws AppError the area's own not-found code, or `data/not-found` */
export async function getRecord<T extends TableName>(
  reader: RecordReader,
  table: T,
  id: Tables[T]['id'],
): Promise<Tables[T]> {
  const record = await reader.find(table, id)
  if (!record) throw new AppError(missing[table] ?? 'data/not-found')
  return record
}
