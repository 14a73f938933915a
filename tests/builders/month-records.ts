import type { MonthRecords } from '../../src/domain/month/month-records'
import { classHours, fraction, localDate, month, type LocalDate } from '../../src/shared/units'
import type { BatchFacts } from '../../src/usecases/ports'
import { anId } from './id.builder'
import { generatePeople, newPersonOf } from './people'
import { aPerson } from './person.builder'
import { anAssignment, aPost } from './posts.builder'
import { anEmploymentSpell, anUnemploymentSpell } from './registration.builder'
import { anEnrolment, aSession, aTrainingClass } from './training.builder'

/** No records at all. */
export function noRecords(): MonthRecords {
  return {
    persons: new Map(),
    unemploymentSpells: [],
    employmentSpells: [],
    trainingClasses: [],
    sessions: [],
    enrolments: [],
    certificates: [],
    posts: [],
    assignments: [],
  }
}

/** A lively March 2026: people registered, employed, trained, certified and placed on posts. */
export function aMarch(people = 40): MonthRecords {
  const persons = generatePeople({ seed: 3, count: people, today: localDate('2026-03-01') }).map((synthetic) => {
    const { sex: _sex, bornOn: _bornOn, retirementKind: _kind, ...entered } = newPersonOf(synthetic)
    const sex = synthetic.sex === '男' ? '1' : '2'
    return aPerson({ ...entered, sex, bornOn: synthetic.bornOn })
  })
  const day = (index: number): LocalDate => localDate(`2026-03-${String((index % 28) + 1).padStart(2, '0')}`)
  const no = (prefix: string, index: number): string => `${prefix}2026${String(index + 1).padStart(6, '0')}`
  const trainingClass = aTrainingClass({ title: '家政服务员, "初级"', status: 'closed' })
  const post = aPost()
  const enrolments = persons
    .filter((_, index) => index % 2 === 0)
    .map((person, index) => anEnrolment({ classId: trainingClass.id, personId: person.id, ordinal: index + 1 }))
  return {
    ...noRecords(),
    persons: new Map(persons.map((person) => [person.id, person])),
    unemploymentSpells: persons.map((person, index) =>
      anUnemploymentSpell({
        personId: person.id,
        registrationNo: no('SY', index),
        registeredOn: day(index),
        end: index % 5 === 0 ? { kind: 'cancelled', endedOn: localDate('2026-03-30'), reason: '9', note: '' } : null,
      }),
    ),
    employmentSpells: persons
      .slice(0, 3)
      .map((person, index) =>
        anEmploymentSpell({ personId: person.id, registrationNo: no('JY', index), registeredOn: day(index) }),
      ),
    trainingClasses: [trainingClass],
    sessions: [1, 2, 3].map((ordinal) =>
      aSession({ classId: trainingClass.id, ordinal, heldOn: day(ordinal), classHours: classHours(3.5) }),
    ),
    enrolments,
    certificates: enrolments.slice(0, 10).map((enrolment, index) => ({
      id: anId<'certificate'>(),
      certificateNo: no('ZS', index),
      enrolmentId: enrolment.id,
      classId: trainingClass.id,
      personId: enrolment.personId,
      issuedOn: localDate('2026-03-14'),
      attended: classHours(9.5),
      rate: fraction(19 / 21),
      policySource: '演示',
    })),
    posts: [post],
    assignments: persons
      .slice(0, 4)
      .map((person, index) => anAssignment({ postId: post.id, personId: person.id, assignmentNo: no('AZ', index) })),
  }
}

/** Facts of the batch of March 2026. */
export function batchFacts(over: Partial<BatchFacts> = {}): BatchFacts {
  return {
    batchId: '019af000-0000-7000-8000-000000000001',
    batchNo: '519900-202603-001',
    stationName: '丰裕镇就业服务站',
    countyCode: '519900',
    month: month('2026-03'),
    sequence: 1,
    previousBatchHash: '0'.repeat(64),
    journalHead: { seq: 42, hash: 'a'.repeat(64) },
    sealedAt: '2026-04-02T01:02:03.004Z' as BatchFacts['sealedAt'],
    ...over,
  }
}
