import { lastDayOf, monthOf, type LocalDate, type Month } from '../../shared/units'
import type { Person } from '../person/types'
import { batchTableShapes, type BatchTableKey, type BatchTableShape } from './batch-columns'
import { controlSumsOf } from './batch-control-sums'
import { batchRow, flag, personCells, type Cells, type OrderedRow } from './batch-rows'
import { trainingRows } from './batch-training-rows'
import { disabilityGradeOn, priorityGroupsOn } from '../person/flags/in-force'
import type { MonthRecords } from './month-records'
import { touchesMonth } from './month-span'

/** A table of the batch, ready to be written. */
export interface FilledBatchTable {
  readonly name: string
  readonly columns: BatchTableShape['columns']
  readonly rows: readonly (readonly string[])[]
  readonly controlSums: Readonly<Record<string, number>>
}

/** Household nature in the ministry's codes; empty while it is not known. */
const householdCodes = { urban: '10', rural: '20', unknown: '' } as const

/**
 * The tables of a month's batch (R1 失业登记, R1b 就业登记, R4 公益性岗位, R6 培训班, R6b 学员和证书) and the people whom
 * their rows name. Each table shows the month as its last day left it: an end that came later belongs to a later month.
 *
 * @param records as they stood when the month was sealed, in any order
 * @returns the same rows in the same order for the same records
 */
export function batchTables(records: MonthRecords, month: Month): readonly FilledBatchTable[] {
  const rows = rowsOf(records, month)
  const people = [...namedIn(rows)].flatMap((id) => records.persons.get(id) ?? [])
  return [
    filled(
      'persons',
      people.map((person) => ({
        number: person.idNumber,
        id: person.id,
        cells: fullPersonCells(person, lastDayOf(month)),
      })),
    ),
    filled('unemployment', rows.unemployment),
    filled('employment', rows.employment),
    filled('assignments', rows.assignments),
    filled('classes', rows.classes),
    filled('trainees', rows.trainees),
  ]
}

/** How many people a month's batch names; whoever agrees to its export is told. The people themselves are not needed. */
export function countBatchPeople(records: MonthRecords, month: Month): number {
  return namedIn(rowsOf(records, month)).size
}

type BatchRows = Readonly<Record<Exclude<BatchTableKey, 'persons'>, OrderedRow[]>>

function rowsOf(records: MonthRecords, month: Month): BatchRows {
  return {
    unemployment: unemploymentRows(records, month),
    employment: employmentRows(records, month),
    assignments: assignmentRows(records, month),
    ...trainingRows(records, month),
  }
}

function namedIn(rows: BatchRows): ReadonlySet<string> {
  return new Set(Object.values(rows).flatMap((table) => table.flatMap((row) => row.personId ?? [])))
}

function unemploymentRows({ persons, unemploymentSpells }: MonthRecords, month: Month): OrderedRow[] {
  return unemploymentSpells
    .filter((spell) => startsOrEndsIn(spell.registeredOn, spell.end?.endedOn ?? null, month))
    .map((spell) => {
      const end = spell.end && spell.end.endedOn <= lastDayOf(month) ? spell.end : null
      return {
        number: spell.registrationNo,
        id: spell.id,
        personId: spell.personId,
        cells: {
          ...personCells(spell.personId, persons),
          registration_no: spell.registrationNo,
          AAE043: spell.registeredOn,
          AJC090: spell.unemployedOn,
          reason: spell.reason,
          place: spell.place,
          previous_employer: spell.previousEmployer,
          previous_job: spell.previousJob,
          job_wish: spell.jobWish,
          wants_training: flag(spell.wantsTraining),
          wants_start_up: flag(spell.wantsStartUp),
          AAE011: spell.handlerName,
          opened_in_month: flag(monthOf(spell.registeredOn) === month),
          end_kind: end?.kind,
          ended_on: end?.endedOn,
          end_reason: end?.kind === 'cancelled' ? end.reason : undefined,
        },
      }
    })
}

function employmentRows({ persons, employmentSpells }: MonthRecords, month: Month): OrderedRow[] {
  return employmentSpells
    .filter((spell) => startsOrEndsIn(spell.registeredOn, spell.endedOn, month))
    .map((spell) => {
      const hasEnded = spell.endedOn !== null && spell.endedOn <= lastDayOf(month)
      return {
        number: spell.registrationNo,
        id: spell.id,
        personId: spell.personId,
        cells: {
          ...personCells(spell.personId, persons),
          registration_no: spell.registrationNo,
          AAE036: spell.registeredOn,
          employment_kind: spell.kind,
          AAB004: spell.employer,
          ACA112: spell.job,
          started_on: spell.startedOn,
          ACB202: spell.workPlace,
          AAE011: spell.handlerName,
          opened_in_month: flag(monthOf(spell.registeredOn) === month),
          ended_on: hasEnded ? spell.endedOn : null,
          end_reason: hasEnded ? spell.endReason : null,
        },
      }
    })
}

function assignmentRows({ persons, posts, assignments }: MonthRecords, month: Month): OrderedRow[] {
  const postById = new Map(posts.map((post) => [post.id, post]))
  return assignments
    .filter((assignment) => touchesMonth(assignment.startedOn, assignment.endedOn, month))
    .map((assignment) => {
      const post = postById.get(assignment.postId)
      const hasEnded = assignment.endedOn !== null && assignment.endedOn <= lastDayOf(month)
      const isNew = monthOf(assignment.startedOn) === month
      return {
        number: assignment.assignmentNo,
        id: assignment.id,
        personId: assignment.personId,
        cells: {
          ...personCells(assignment.personId, persons),
          assignment_no: assignment.assignmentNo,
          movement: isNew ? (hasEnded ? 'new-and-ended' : 'new') : hasEnded ? 'ended' : 'on-post',
          post_no: post?.postNo,
          ACA112: post?.title,
          post_kind: post?.kind,
          AAB004: post?.userUnit,
          ACB202: post?.place,
          category: assignment.category,
          placement_ordinal: assignment.placementOrdinal,
          started_on: assignment.startedOn,
          first_approved_on: assignment.firstApprovedOn,
          statutory_retirement_on: assignment.statutoryRetirementOn,
          subsidy_until: assignment.subsidyUntil,
          clock_end: assignment.clockEnd,
          subsidy_monthly_fen: post?.subsidyMonthly,
          policy_source: assignment.policySource,
          ended_on: hasEnded ? assignment.endedOn : null,
          end_reason: hasEnded ? assignment.endReason : null,
        },
      }
    })
}

/** @param on last day of the month: flags as they counted on it */
function fullPersonCells(person: Person, on: LocalDate): Cells {
  return {
    ...personCells(person.id, new Map([[person.id, person]])),
    AAC004: person.sex,
    AAC006: person.bornOn,
    AAC005: person.ethnicity,
    AAC011: person.education,
    // 10 城镇, 20 农村 of the ministry's household nature codes.
    AAC009: householdCodes[person.householdKind],
    AAC010: person.hukouAddress,
    AAC046: person.residenceAddress,
    village: person.village,
    AAC067: person.phone,
    disability_grade: disabilityGradeOn(person, on),
    priority_groups: [...priorityGroupsOn(person, on)].sort().join(';'),
    hardship: person.hardship
      .filter((spell) => spell.endedOn === null)
      .map((spell) => spell.category)
      .sort()
      .join(';'),
  }
}

function filled(key: BatchTableKey, rows: readonly OrderedRow[]): FilledBatchTable {
  const { name, columns, controlSums } = batchTableShapes[key]
  const ordered = [...rows].sort((a, b) => compare(a.number, b.number) || compare(a.id, b.id))
  const texts = ordered.map((row) => batchRow(columns, row.cells))
  const fields = columns.map((column) => column.field)
  return { name, columns, rows: texts, controlSums: controlSumsOf(controlSums, fields, texts) }
}

function startsOrEndsIn(from: LocalDate, to: LocalDate | null, month: Month): boolean {
  return monthOf(from) === month || (to !== null && monthOf(to) === month)
}

/** Order by code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
