import type { Person } from '../../domain/person/types'
import type { Enrolment } from '../../domain/training/types'
import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'

/** A trainee with the record of the person. */
export interface Trainee {
  readonly enrolment: Enrolment
  readonly person: Person
}

/** Everybody who was ever enrolled in a class, in any order. */
export async function listTrainees(reader: RecordReader, classId: Id<'trainingClass'>): Promise<Trainee[]> {
  const enrolments = await reader.list('enrolments', { index: 'classId', equals: classId })
  const persons = await reader.findMany(
    'persons',
    enrolments.map((one) => one.personId),
  )
  const byId = new Map(persons.map((person) => [person.id, person]))
  return enrolments.flatMap((enrolment) => {
    const person = byId.get(enrolment.personId)
    return person ? [{ enrolment, person }] : []
  })
}
