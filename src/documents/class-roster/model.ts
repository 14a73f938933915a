import type { Person } from '../../domain/person/types'
import type { Enrolment, TrainingClass } from '../../domain/training/types'
import type { LocalDate } from '../../shared/units'
import { educationName, sexNames } from '../_kit/code-names'
import { dateSpanText, dateText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { personGroup } from '../_kit/person-group'
import { labels } from './labels'

/** Situation of a trainee on the day the class began, as far as the station has it on record. */
export type StatusBefore = 'unemployed' | 'employed' | 'not-on-record'

export interface ClassRosterFacts {
  readonly stationName: string
  readonly trainingClass: TrainingClass
  readonly trainees: readonly {
    readonly enrolment: Enrolment
    readonly person: Person
    readonly statusBefore: StatusBefore
  }[]
  readonly filledOn: LocalDate
}

export interface ClassRosterModel {
  readonly stationName: string
  readonly filledOn: string
  readonly classNo: string
  readonly code: string
  readonly course: string
  readonly provider: string
  readonly dates: string
  readonly hours: string
  readonly place: string
  readonly headCount: string
  readonly rows: readonly ClassRosterRow[]
}

interface ClassRosterRow {
  readonly ordinal: string
  readonly name: string
  readonly sex: string
  readonly idNumber: string
  readonly group: string
  readonly education: string
  readonly home: string
  readonly phone: string
  readonly statusBefore: string
}

const statusNames: Readonly<Record<StatusBefore, string>> = {
  unemployed: labels.unemployed,
  employed: labels.employed,
  'not-on-record': '',
}

/** Words of the roster: those still enrolled, in the order of their numbers in the class; identity numbers whole. */
export function toClassRosterModel(facts: ClassRosterFacts): ClassRosterModel {
  const { trainingClass } = facts
  const enrolled = facts.trainees
    .filter(({ enrolment }) => enrolment.withdrawnOn === null)
    .sort((a, b) => a.enrolment.ordinal - b.enrolment.ordinal)
  return {
    stationName: facts.stationName,
    filledOn: dateText(facts.filledOn),
    classNo: trainingClass.classNo,
    code: paperCode('class-roster', trainingClass.classNo),
    course: trainingClass.title,
    provider: trainingClass.provider,
    dates: dateSpanText(trainingClass.startsOn, trainingClass.endsOn),
    hours: String(trainingClass.plannedHours),
    place: trainingClass.place,
    headCount: `${enrolled.length}人`,
    rows: enrolled.map(({ enrolment, person, statusBefore }) => ({
      ordinal: String(enrolment.ordinal),
      name: person.name,
      sex: sexNames[person.sex],
      idNumber: person.idNumber,
      group: personGroup(person, facts.filledOn),
      education: educationName(person.education),
      home: person.village || person.hukouAddress,
      phone: person.phone,
      statusBefore: statusNames[statusBefore],
    })),
  }
}
