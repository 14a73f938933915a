import type { PersonRecords } from '../../domain/person/person-records'
import type { Person } from '../../domain/person/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'
import { readHousehold } from './household'
import { listNotices } from './tell-notice'

/** Somebody by the id of the file. @throws AppError `person/not-found`, `person/merged` into another file */
export async function findOnFile(reader: RecordReader, id: Id<'person'>): Promise<Person> {
  const person = await reader.find('persons', id)
  if (!person) throw new AppError((await reader.find('mergedPersons', id)) ? 'person/merged' : 'person/not-found')
  return person
}

/** Everything on file about one person. @throws AppError as `findOnFile` */
export async function readPerson(reader: RecordReader, id: Id<'person'>): Promise<PersonRecords> {
  const person = await findOnFile(reader, id)
  const ofPerson = { index: 'personId', equals: id } as const
  const [
    acceptances,
    unemployment,
    employment,
    seeking,
    employmentCertificates,
    enrolments,
    certificates,
    assignments,
    notices,
    mergedFrom,
  ] = await Promise.all([
    reader.list('acceptances', ofPerson),
    reader.list('unemploymentSpells', ofPerson),
    reader.list('employmentSpells', ofPerson),
    reader.list('jobSeekings', { ...ofPerson, oldestFirst: true }),
    reader.list('employmentCertificates', { ...ofPerson, oldestFirst: true }),
    reader.list('enrolments', ofPerson),
    reader.list('certificates', ofPerson),
    reader.list('assignments', ofPerson),
    listNotices(reader, id),
    reader.list('mergedPersons', ofPerson),
  ])
  const classIds = [...new Set(enrolments.map((one) => one.classId))]
  const classes = new Map((await reader.findMany('trainingClasses', classIds)).map((one) => [one.id, one]))
  const postIds = [...new Set(assignments.map((one) => one.postId))]
  const posts = new Map((await reader.findMany('posts', postIds)).map((one) => [one.id, one]))
  return {
    person,
    household: await readHousehold(reader, person),
    acceptances,
    unemployment,
    employment,
    seeking,
    employmentCertificates,
    training: enrolments.flatMap((enrolment) => {
      const trainingClass = classes.get(enrolment.classId)
      const certificate = certificates.find((one) => one.enrolmentId === enrolment.id) ?? null
      return trainingClass ? [{ enrolment, trainingClass, certificate }] : []
    }),
    assignments: assignments.flatMap((assignment) => {
      const post = posts.get(assignment.postId)
      return post ? [{ assignment, post }] : []
    }),
    notices,
    mergedFrom: mergedFrom.toSorted((a, b) => a.mergedOn.localeCompare(b.mergedOn)),
  }
}
