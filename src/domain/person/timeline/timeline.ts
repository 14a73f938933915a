import { addDays, type LocalDate } from '../../../shared/units'
import type { Assignment, Post } from '../../posts/types'
import { isAwayFromHome } from '../../registration/away'
import type { EmploymentSpell, UnemploymentSpell } from '../../registration/types'
import type { JobSeeking } from '../../seeking/types'
import type { Enrolment, TrainingClass } from '../../training/types'
import type { HardshipSpell, Person } from '../types'
import { lanes, type Lane, type TimelineSpan } from './types'

/** Everything about a person that has a beginning and an end. */
export interface TimelineRecords {
  readonly person: Pick<Person, 'hardship'>
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
  readonly seeking: readonly JobSeeking[]
  readonly training: readonly { readonly enrolment: Enrolment; readonly trainingClass: TrainingClass }[]
  readonly assignments: readonly { readonly assignment: Assignment; readonly post: Post }[]
}

/**
 * Every spell of a person on one line of time, lane by lane and oldest first. A registration holds until the day before
 * its end, an employment and an assignment up to and including their last day, job seeking no longer than it is valid;
 * what ended on its first day is shown on that day. Work away from home has a lane of its own.
 */
export function timelineOf(records: TimelineRecords): readonly TimelineSpan[] {
  const spans = [
    ...records.unemployment.map(unemployed),
    ...records.employment.map(employed),
    ...records.seeking.map(seeking),
    ...records.person.hardship.map(hardship),
    ...records.training.flatMap(inClass),
    ...records.assignments.map(onPost),
  ]
  const place = (lane: Lane): number => lanes.indexOf(lane)
  return spans.sort((a, b) => place(a.lane) - place(b.lane) || compare(a.from, b.from) || compare(a.id, b.id))
}

function unemployed({ id, registeredOn, end, registrationNo }: UnemploymentSpell): TimelineSpan {
  return { id, lane: 'unemployed', ...until(registeredOn, dayBefore(end?.endedOn)), text: registrationNo }
}

function employed(spell: EmploymentSpell): TimelineSpan {
  const { id, kind, startedOn, endedOn } = spell
  const isAway = isAwayFromHome(spell)
  const job = spell.employer || spell.job
  const text = isAway ? [spell.workPlace, job].filter((part) => part !== '').join(' · ') : job || spell.workPlace
  return {
    id,
    lane: isAway ? 'away' : 'employed',
    ...until(startedOn, endedOn),
    text,
    employmentKind: kind,
  }
}

function seeking({ id, registeredOn, validUntil, end, registrationNo }: JobSeeking): TimelineSpan {
  const lastDay = dayBefore(end?.on)
  const to = lastDay !== null && lastDay < validUntil ? lastDay : validUntil
  return { id, lane: 'seeking', ...until(registeredOn, to), text: registrationNo }
}

/** Recognitions have no id of their own; a person has one a category and day. */
function hardship({ category, recognisedOn, endedOn, grounds }: HardshipSpell): TimelineSpan {
  const span = until(recognisedOn, dayBefore(endedOn))
  return { id: `${category} ${recognisedOn}`, lane: 'hardship', ...span, text: grounds?.recognitionNo ?? '', category }
}

/** From the first day of the class or of the enrolment; nothing for somebody who withdrew before it began. */
function inClass({ enrolment, trainingClass }: TimelineRecords['training'][number]): readonly TimelineSpan[] {
  const { id, enrolledOn, withdrawnOn } = enrolment
  const from = enrolledOn > trainingClass.startsOn ? enrolledOn : trainingClass.startsOn
  if (withdrawnOn !== null && withdrawnOn < from) return []
  return [{ id, lane: 'class', ...until(from, withdrawnOn ?? trainingClass.endsOn), text: trainingClass.title }]
}

function onPost({ assignment, post }: TimelineRecords['assignments'][number]): TimelineSpan {
  return { id: assignment.id, lane: 'post', ...until(assignment.startedOn, assignment.endedOn), text: post.title }
}

function until(from: LocalDate, to: LocalDate | null): Pick<TimelineSpan, 'from' | 'to'> {
  return { from, to: to !== null && to < from ? from : to }
}

function dayBefore(day: LocalDate | null | undefined): LocalDate | null {
  return day ? addDays(day, -1) : null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
