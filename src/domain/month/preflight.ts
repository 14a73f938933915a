import { ageOn, type LocalDate, type Month } from '../../shared/units'
import { checkDocumentNumber } from '../person/id-number'
import type { Person } from '../person/types'
import type { MonthRecords } from './month-records'
import { concernsMonth, touchesMonth } from './month-span'

export type PreflightCode =
  | 'person-number-invalid'
  | 'person-number-temporary'
  | 'person-phone-missing'
  | 'spell-dates-reversed'
  | 'spell-before-sixteen'
  | 'spell-without-person'
  | 'class-ended-not-closed'
  | 'class-roll-not-called'
  | 'assignment-past-end'
  | 'assignment-without-person'
  | 'on-post-still-unemployed'
  | 'certificate-number-gap'

/** A faulty record: the page that mends it, and what tells it apart for the clerk. */
export interface PreflightRecord {
  readonly area: 'person' | 'training' | 'posts' | 'month'
  readonly id: string
  /** A name or a number. */
  readonly label: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Faulty records of one kind. `stop` keeps the month from being sealed, `warn` does not. */
export interface PreflightGroup {
  readonly code: PreflightCode
  readonly level: 'stop' | 'warn'
  readonly records: readonly PreflightRecord[]
}

/** What a spell has in common with the other kinds, for checks that look at its dates only. */
interface DatedSpell {
  readonly personId: string
  readonly label: string
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/**
 * Checks the records that a month's batch will hold and names each faulty one.
 *
 * @param today the day on which it is checked; an ended class is only late after its last day
 * @returns groups that have records, stops first
 */
export function preflight(records: MonthRecords, month: Month, today: LocalDate): readonly PreflightGroup[] {
  const groups: PreflightGroup[] = [
    ...checkSpells(records, month),
    ...checkPeople(peopleOfMonth(records, month), today),
    ...checkClasses(records, month, today),
    ...checkAssignments(records, month, today),
    { code: 'on-post-still-unemployed', level: 'warn', records: stillUnemployed(records, month) },
    { code: 'certificate-number-gap', level: 'warn', records: numberGaps(records.certificates, month) },
  ]
  const found = groups.filter((group) => group.records.length > 0)
  return [...found.filter((group) => group.level === 'stop'), ...found.filter((group) => group.level === 'warn')]
}

function datedSpells(records: MonthRecords, month: Month): DatedSpell[] {
  const unemployment = records.unemploymentSpells.map((one) => ({
    personId: one.personId,
    label: one.registrationNo,
    from: one.registeredOn,
    to: one.end?.endedOn ?? null,
  }))
  const employment = records.employmentSpells.map((one) => ({
    personId: one.personId,
    label: one.registrationNo,
    from: one.startedOn,
    to: one.endedOn,
  }))
  return [...unemployment, ...employment].filter((one) => concernsMonth(one.from, one.to, month))
}

function checkSpells(records: MonthRecords, month: Month): PreflightGroup[] {
  const spells = datedSpells(records, month)
  const recordOf = (one: DatedSpell): PreflightRecord => ({
    area: 'person',
    id: one.personId,
    label: records.persons.get(one.personId)?.name ?? one.label,
    params: { number: one.label },
  })
  const born = (one: DatedSpell): LocalDate | undefined => records.persons.get(one.personId)?.bornOn
  return [
    {
      code: 'spell-without-person',
      level: 'stop',
      records: spells.filter((one) => !records.persons.has(one.personId)).map(recordOf),
    },
    {
      code: 'spell-dates-reversed',
      level: 'stop',
      records: spells.filter((one) => one.to !== null && one.to < one.from).map(recordOf),
    },
    {
      code: 'spell-before-sixteen',
      level: 'stop',
      records: spells
        .filter((one) => {
          const bornOn = born(one)
          return bornOn !== undefined && ageOn(bornOn, one.from) < 16
        })
        .map(recordOf),
    },
  ]
}

function peopleOfMonth(records: MonthRecords, month: Month): Person[] {
  const ids = new Set(datedSpells(records, month).map((one) => one.personId))
  for (const one of records.assignments) if (touchesMonth(one.startedOn, one.endedOn, month)) ids.add(one.personId)
  for (const one of records.certificates) if (one.issuedOn.startsWith(month)) ids.add(one.personId)
  return [...ids].flatMap((id) => records.persons.get(id) ?? [])
}

function checkPeople(people: readonly Person[], today: LocalDate): PreflightGroup[] {
  const recordOf = (person: Person): PreflightRecord => ({
    area: 'person',
    id: person.id,
    label: person.name,
    params: {},
  })
  return [
    {
      code: 'person-number-invalid',
      level: 'stop',
      records: people
        .filter((person) => !checkDocumentNumber(person.documentKind, person.idNumber, today).ok)
        .map(recordOf),
    },
    {
      code: 'person-number-temporary',
      level: 'warn',
      records: people.filter((person) => person.documentKind === 'none').map(recordOf),
    },
    {
      code: 'person-phone-missing',
      level: 'warn',
      records: people.filter((person) => person.phone === '').map(recordOf),
    },
  ]
}

function checkClasses(records: MonthRecords, month: Month, today: LocalDate): PreflightGroup[] {
  const ofMonth = records.trainingClasses.filter((one) => one.endsOn.startsWith(month) && one.endsOn < today)
  const recordOf = (one: { id: string; classNo: string }, count: number): PreflightRecord => ({
    area: 'training',
    id: one.id,
    label: one.classNo,
    params: { count },
  })
  const uncalled = (classId: string): number =>
    records.sessions.filter((session) => session.classId === classId && !session.rollCalled && session.heldOn < today)
      .length
  return [
    {
      code: 'class-roll-not-called',
      level: 'warn',
      records: ofMonth.filter((one) => uncalled(one.id) > 0).map((one) => recordOf(one, uncalled(one.id))),
    },
    {
      code: 'class-ended-not-closed',
      level: 'warn',
      records: ofMonth.filter((one) => one.status === 'open').map((one) => recordOf(one, 0)),
    },
  ]
}

function checkAssignments(records: MonthRecords, month: Month, today: LocalDate): PreflightGroup[] {
  const ofMonth = records.assignments.filter((one) => touchesMonth(one.startedOn, one.endedOn, month))
  const recordOf = (one: { postId: string; assignmentNo: string; subsidyUntil: LocalDate }): PreflightRecord => ({
    area: 'posts',
    id: one.postId,
    label: one.assignmentNo,
    params: { until: one.subsidyUntil },
  })
  return [
    {
      code: 'assignment-without-person',
      level: 'stop',
      records: ofMonth.filter((one) => !records.persons.has(one.personId)).map(recordOf),
    },
    {
      code: 'assignment-past-end',
      level: 'stop',
      records: ofMonth.filter((one) => one.endedOn === null && one.subsidyUntil < today).map(recordOf),
    },
  ]
}

/** People on a post whose unemployment registration is still open: the employment registration was forgotten. */
function stillUnemployed(records: MonthRecords, month: Month): PreflightRecord[] {
  const unemployed = new Set(records.unemploymentSpells.filter((one) => one.end === null).map((one) => one.personId))
  return records.assignments
    .filter((one) => one.endedOn === null && touchesMonth(one.startedOn, null, month) && unemployed.has(one.personId))
    .map((one) => ({
      area: 'person',
      id: one.personId,
      label: records.persons.get(one.personId)?.name ?? one.assignmentNo,
      params: { number: one.assignmentNo },
    }))
}

/** Serial numbers that are missing between certificates of the month's year, as the report names them. */
function numberGaps(certificates: MonthRecords['certificates'], month: Month): PreflightRecord[] {
  const year = month.slice(0, 4)
  const ofYear = certificates.filter((one) => one.issuedOn.startsWith(year))
  const serials = ofYear.map((one) => Number(one.certificateNo.slice(-6))).sort((a, b) => a - b)
  const prefix = ofYear[0]?.certificateNo.slice(0, -6) ?? ''
  const gaps: PreflightRecord[] = []
  let expected = 1
  for (const serial of serials) {
    if (serial > expected) {
      const number = (value: number): string => `${prefix}${String(value).padStart(6, '0')}`
      gaps.push({
        area: 'month',
        id: month,
        label: number(expected),
        params: { from: number(expected), to: number(serial - 1), count: serial - expected },
      })
    }
    expected = serial + 1
  }
  return gaps
}
