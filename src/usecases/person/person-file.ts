import { retirementSource, statutoryRetirement } from '../../domain/person/retirement'
import type { Id } from '../../shared/ids'
import { ageOn } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Deps } from '../ports'
import type { PersonFile } from '../services'

/** Everything the station knows about one person. @throws AppError `person/not-found` */
export async function getPersonFile(deps: Deps, id: Id<'person'>): Promise<PersonFile> {
  const { store } = deps
  const person = await getRecord(store, 'persons', id)
  const ofPerson = { index: 'personId', equals: id } as const
  const [unemployment, employment, enrolments, certificates, assignments] = await Promise.all([
    store.list('unemploymentSpells', ofPerson),
    store.list('employmentSpells', ofPerson),
    store.list('enrolments', ofPerson),
    store.list('certificates', ofPerson),
    store.list('assignments', ofPerson),
  ])
  const classes = new Map(
    (await store.findMany('trainingClasses', [...new Set(enrolments.map((one) => one.classId))])).map((one) => [
      one.id,
      one,
    ]),
  )
  const posts = new Map(
    (await store.findMany('posts', [...new Set(assignments.map((one) => one.postId))])).map((one) => [one.id, one]),
  )
  return {
    person,
    age: ageOn(person.bornOn, deps.clock.today()),
    statutoryRetirementOn: statutoryRetirement(person.bornOn, person.retirementKind),
    retirementSource,
    unemployment,
    employment,
    training: enrolments.flatMap((enrolment) => {
      const trainingClass = classes.get(enrolment.classId)
      const certificate = certificates.find((one) => one.enrolmentId === enrolment.id) ?? null
      return trainingClass ? [{ enrolment, trainingClass, certificate }] : []
    }),
    assignments: assignments.flatMap((assignment) => {
      const post = posts.get(assignment.postId)
      return post ? [{ assignment, post }] : []
    }),
  }
}
