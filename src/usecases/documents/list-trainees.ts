import type { Person } from '../../domain/person/types'
import type { Enrolment } from '../../domain/training/types'
import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'
import { withPeople } from '../with-people'

/** A trainee with the record of the person. */
export interface Trainee {
  readonly enrolment: Enrolment
  readonly person: Person
}

/** Everybody who was ever enrolled in a class, in any order. */
export async function listTrainees(reader: RecordReader, classId: Id<'trainingClass'>): Promise<Trainee[]> {
  const enrolments = await reader.list('enrolments', { index: 'classId', equals: classId })
  return (await withPeople(reader, enrolments)).map(({ row, person }) => ({ enrolment: row, person }))
}
