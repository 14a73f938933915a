import { addDays, type LocalDate } from '../../../shared/units'
import type { Assignment } from '../../posts/types'
import { isPending } from '../../registration/acceptance'
import { endOfSpell } from '../../registration/spells'
import type { Acceptance, EmploymentSpell, UnemploymentSpell } from '../../registration/types'
import type { JobSeeking } from '../../seeking/types'
import type { Enrolment } from '../../training/types'
import type { Person } from '../types'

/** What two files hold that one person cannot have at once. */
export interface PersonLedgers {
  readonly person: Pick<Person, 'hardship'>
  readonly acceptances: readonly Acceptance[]
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
  readonly seeking: readonly JobSeeking[]
  readonly assignments: readonly Assignment[]
  readonly enrolments: readonly Enrolment[]
}

/** An interval of a ledger: from its first day to the day after its last; `null` while it is open. */
export interface LedgerSpan {
  /** Number that a person reads; of a recognition its category, of an enrolment nothing. */
  readonly name: string
  readonly from: LocalDate
  readonly to: LocalDate | null
}

export type OverlapKind =
  'acceptance' | 'unemployment' | 'works-unemployed' | 'seeking' | 'assignment' | 'enrolment' | 'hardship'

/** Two entries, one of each file, that stop a merge. */
export interface MergeOverlap {
  readonly kind: OverlapKind
  readonly kept: LedgerSpan
  readonly other: LedgerSpan
}

/** Everything that would stand on one person at once if two files became one, in the order of the ledgers. */
export function mergeOverlaps(kept: PersonLedgers, other: PersonLedgers): readonly MergeOverlap[] {
  const between = (kind: OverlapKind, a: readonly LedgerSpan[], b: readonly LedgerSpan[]): MergeOverlap[] =>
    a.flatMap((one) => b.filter((two) => overlap(one, two)).map((two) => ({ kind, kept: one, other: two })))
  const sameName = ({ kept: one, other: two }: MergeOverlap): boolean => one.name === two.name
  return [
    ...between('acceptance', waiting(kept), waiting(other)),
    ...between('acceptance', waiting(kept), openUnemployment(other)),
    ...between('acceptance', openUnemployment(kept), waiting(other)),
    ...between('unemployment', kept.unemployment.map(unemploymentSpan), other.unemployment.map(unemploymentSpan)),
    ...between('works-unemployed', openUnemployment(kept), other.employment.map(startOfWork)),
    ...between('works-unemployed', kept.employment.map(startOfWork), openUnemployment(other)),
    ...between('seeking', kept.seeking.map(seekingSpan), other.seeking.map(seekingSpan)),
    ...between('assignment', kept.assignments.map(assignmentSpan), other.assignments.map(assignmentSpan)),
    ...sameClass(kept.enrolments, other.enrolments),
    ...between(
      'hardship',
      kept.person.hardship.map(recognitionSpan),
      other.person.hardship.map(recognitionSpan),
    ).filter(sameName),
  ]
}

/** Whether two spans share a day. One that ended on the day it began has none. */
export function overlap(a: LedgerSpan, b: LedgerSpan): boolean {
  const isEmpty = ({ from, to }: LedgerSpan): boolean => to !== null && to <= from
  if (isEmpty(a) || isEmpty(b)) return false
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
}

/** Applications that wait: one person has one, and none beside a registration in force. */
function waiting({ acceptances }: PersonLedgers): readonly LedgerSpan[] {
  return acceptances.filter(isPending).map(({ acceptanceNo, acceptedOn }) => {
    return { name: acceptanceNo, from: acceptedOn, to: null }
  })
}

function unemploymentSpan(spell: UnemploymentSpell): LedgerSpan {
  return { name: spell.registrationNo, from: spell.registeredOn, to: endOfSpell(spell) }
}

/** An open registration; one that is over is history, even where work began before its end. */
function openUnemployment({ unemployment }: PersonLedgers): readonly LedgerSpan[] {
  return unemployment.filter((spell) => endOfSpell(spell) === null).map(unemploymentSpan)
}

/** The first day of work: work that began before the registration is how many records stand, and no contradiction. */
function startOfWork({ registrationNo, startedOn }: EmploymentSpell): LedgerSpan {
  return { name: registrationNo, from: startedOn, to: addDays(startedOn, 1) }
}

function seekingSpan({ registrationNo, registeredOn, validUntil, end }: JobSeeking): LedgerSpan {
  const runsOut = addDays(validUntil, 1)
  return { name: registrationNo, from: registeredOn, to: end !== null && end.on < runsOut ? end.on : runsOut }
}

/** In force up to and including its last day. */
function assignmentSpan({ assignmentNo, startedOn, endedOn }: Assignment): LedgerSpan {
  return { name: assignmentNo, from: startedOn, to: endedOn && addDays(endedOn, 1) }
}

function recognitionSpan({ category, recognisedOn, endedOn }: Person['hardship'][number]): LedgerSpan {
  return { name: category, from: recognisedOn, to: endedOn }
}

/** Nobody has two places in one class; one that was given up is none. */
function sameClass(kept: readonly Enrolment[], other: readonly Enrolment[]): MergeOverlap[] {
  const inForce = (all: readonly Enrolment[]) => all.filter(({ withdrawnOn }) => withdrawnOn === null)
  const span = ({ enrolledOn }: Enrolment): LedgerSpan => ({ name: '', from: enrolledOn, to: null })
  return inForce(kept).flatMap((one) =>
    inForce(other)
      .filter(({ classId }) => classId === one.classId)
      .map((two) => ({ kind: 'enrolment', kept: span(one), other: span(two) })),
  )
}
