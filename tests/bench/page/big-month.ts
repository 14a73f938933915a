import type { Person } from '../../../src/domain/person/types'
import type { TableName } from '../../../src/domain/tables'
import type { Certificate } from '../../../src/domain/training/types'
import {
  addDays,
  addToMonth,
  ageOn,
  classHours,
  firstDayOf,
  fraction,
  lastDayOf,
  monthOf,
  type LocalDate,
} from '../../../src/shared/units'
import type { OperationKindName } from '../../../src/shared/rights/operation-kinds'
import type { Change } from '../../../src/usecases/ports'
import { anId } from '../../builders/id.builder'
import { anAssignment, aPost } from '../../builders/posts.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../builders/registration.builder'
import { anEnrolment, aSession, aTrainingClass } from '../../builders/training.builder'
import type { HarnessStation } from '../../harness/harness'
import { benchPeople } from './bench-people'

const MONTHS = 36
const PEOPLE_PER_CHANGE = 2000
/** One class of 50 and 13 people on posts for so many people on file. */
const PEOPLE_PER_CLASS = 833
const TRAINEES = 50
const ON_POSTS = 13
const SESSIONS = 20

type Writing = Pick<Change, 'put'>

/** Puts people on file with what three years of a station leave: registrations, classes, certificates, posts. */
export async function fillMonths(station: HarnessStation, count: number, seed: number): Promise<void> {
  const today = station.parts.clock.today()
  const people = benchPeople(station, count, seed)
  for (let from = 0; from < people.length; from += PEOPLE_PER_CHANGE) {
    const some = people.slice(from, from + PEOPLE_PER_CHANGE)
    await saveByKind(station, (change) => {
      for (const [index, person] of some.entries()) putPerson(change, person, { today, index: from + index })
      for (let at = 0; at + PEOPLE_PER_CLASS <= some.length; at += PEOPLE_PER_CLASS) {
        putClass(change, some.slice(at, at + TRAINEES), { today, index: from + at })
        putPost(change, some.slice(at + TRAINEES, at + TRAINEES + ON_POSTS), { today, index: from + at })
      }
    })
  }
}

/** The kind of operation that writes a table; the service takes no other. */
const kindOf = {
  persons: 'person:import-roster',
  unemploymentSpells: 'registration:register-unemployed',
  employmentSpells: 'registration:register-employed',
  trainingClasses: 'training:open-class',
  sessions: 'training:add-sessions',
  enrolments: 'training:enrol',
  rollCalls: 'training:call-roll',
  certificates: 'training:issue-certificates',
  posts: 'posts:open-post',
  assignments: 'posts:assign',
} as const satisfies Partial<Record<TableName, OperationKindName>>

/** One operation a table. */
async function saveByKind({ records }: HarnessStation, write: (change: Writing) => void): Promise<void> {
  const puts = new Map<keyof typeof kindOf, ((change: Writing) => void)[]>()
  write({
    put: (table, record) => {
      if (!(table in kindOf)) throw new Error(`no kind of operation for ${table}`)
      const known = table as keyof typeof kindOf
      const some = puts.get(known) ?? []
      some.push((change) => change.put(table, record))
      puts.set(known, some)
    },
  })
  for (const [table, some] of puts) {
    await records.store.change(kindOf[table], (change) => {
      for (const put of some) put(change)
      return Promise.resolve(null)
    })
  }
}

interface Place {
  readonly today: LocalDate
  readonly index: number
}

function firstDay({ today, index }: Place): LocalDate {
  return firstDayOf(addToMonth(monthOf(today), -(index % MONTHS)))
}

function number(prefix: string, index: number): string {
  return `${prefix}2026-${String(index + 1).padStart(6, '0')}`
}

/** Two of five were registered unemployed, one of four employed; three of four unemployed were again struck off. */
function putPerson(change: Writing, person: Person, place: Place): void {
  change.put('persons', person)
  const { index } = place
  const day = firstDay(place)
  if (ageOn(person.bornOn, day) < 16) return
  if (index % 5 < 2) {
    const end = { kind: 'cancelled', endedOn: lastDayOf(monthOf(addDays(day, 40))), reason: '9', note: '' } as const
    const hasEnded = index % 4 > 0 && end.endedOn < place.today
    const own = { personId: person.id, registrationNo: number('SY', index), registeredOn: day }
    change.put('unemploymentSpells', anUnemploymentSpell({ ...own, unemployedOn: day, end: hasEnded ? end : null }))
  }
  if (index % 4 === 2) {
    const own = { personId: person.id, registrationNo: number('JY', index), registeredOn: day, startedOn: day }
    change.put('employmentSpells', anEmploymentSpell(own))
  }
}

function putClass(change: Writing, people: readonly Person[], place: Place): void {
  const startsOn = firstDay({ ...place, index: Math.floor(place.index / PEOPLE_PER_CLASS) })
  const [endsOn, issuedOn] = [addDays(startsOn, SESSIONS), addDays(startsOn, SESSIONS)]
  const one = aTrainingClass({ classNo: number('PX', place.index), startsOn, endsOn, status: 'closed' })
  change.put('trainingClasses', one)
  for (let ordinal = 1; ordinal <= SESSIONS; ordinal++) {
    change.put('sessions', aSession({ classId: one.id, ordinal, heldOn: addDays(startsOn, ordinal) }))
  }
  for (const [index, person] of people.entries()) {
    const own = { classId: one.id, personId: person.id }
    const enrolment = anEnrolment({ ...own, ordinal: index + 1, enrolledOn: startsOn })
    change.put('enrolments', enrolment)
    const certificate: Certificate = {
      ...own,
      id: anId<'certificate'>(),
      certificateNo: `519900${startsOn.slice(0, 4)}${String(place.index + index).padStart(6, '0')}`,
      enrolmentId: enrolment.id,
      issuedOn,
      attended: classHours(80),
      rate: fraction(1),
      policySource: '量测',
    }
    change.put('certificates', certificate)
  }
}

function putPost(change: Writing, people: readonly Person[], { today, index }: Place): void {
  const post = aPost({ postNo: number('GW', index), heads: ON_POSTS })
  change.put('posts', post)
  for (const [at, person] of people.entries()) {
    const startedOn = addDays(today, -((index + at) % 700))
    const own = { postId: post.id, personId: person.id, startedOn, firstApprovedOn: startedOn }
    change.put(
      'assignments',
      anAssignment({ ...own, assignmentNo: number('SG', index + at), subsidyUntil: addDays(today, 30) }),
    )
  }
}
