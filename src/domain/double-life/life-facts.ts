import { addDays, type LocalDate } from '../../shared/units'
import type { EmploymentCertificate } from '../employment-certificate/types'
import type { Person } from '../person/types'
import type { Assignment } from '../posts/types'
import { publicWelfarePost } from '../registration/spells'
import type { EmploymentKind, EmploymentSpell, UnemploymentSpell } from '../registration/types'
import type { Enrolment, RollCall, Session } from '../training/types'
import type { LifeFact, Sureness } from './types'
import { isElsewhere } from './work-place'

/** A session of a class with its roll, as every trainee of the class shares it. */
export interface SessionWithRoll {
  readonly session: Session
  /** Trainees who were there; `null` while the roll was not called. */
  readonly present: ReadonlySet<string> | null
}

/** Records of one person that the ledgers hold. Another ledger (trips, say) adds its own list here. */
export interface LifeRecords {
  /** `null` where nothing on the person's own record matters. */
  readonly person: Pick<Person, 'id' | 'pension'> | null
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
  readonly assignments: readonly Assignment[]
  readonly enrolments: readonly { readonly enrolment: Enrolment; readonly sessions: readonly SessionWithRoll[] }[]
  readonly certificates: readonly EmploymentCertificate[]
}

/** Working away (外出务工) and work abroad. */
const awayKinds: ReadonlySet<EmploymentKind> = new Set(['7', '8'])
/** Flexible work, and a public-welfare post that was registered without its assignment. */
const besideKinds: ReadonlySet<EmploymentKind> = new Set(['4', publicWelfarePost])
const leavingReasons = { '4': 'pension', '5': 'incapacity' } as const

/**
 * A person's records as stretches of days. An unemployment registration is in force until the day before its end, work
 * and posts up to and including their last day; a pension on file holds as of today, since when is not known.
 *
 * @param countyCode of the station; work in another province or prefecture is away
 */
export function lifeFactsOf(records: LifeRecords, countyCode: string, today: LocalDate): readonly LifeFact[] {
  const { person, unemployment, employment, assignments, enrolments, certificates } = records
  const withAssignment = new Map(
    assignments.flatMap(({ id, employmentId }) => (employmentId ? [[employmentId, id]] : [])),
  )
  return [
    ...unemployment.flatMap(unemploymentFacts),
    ...employment.map((one): LifeFact => ({
      ledger: 'employment',
      recordId: one.id,
      from: one.startedOn,
      to: one.endedOn,
      away: awayOf(one, countyCode),
      assignmentId: withAssignment.get(one.id) ?? null,
      isBeside: besideKinds.has(one.kind),
    })),
    ...assignments.map(({ id, startedOn, endedOn }): LifeFact => ({
      ledger: 'post',
      recordId: id,
      from: startedOn,
      to: endedOn,
    })),
    ...enrolments.flatMap(({ enrolment, sessions }) => sessions.flatMap((one) => classFacts(enrolment, one))),
    ...(person === null || person.pension === 'none'
      ? []
      : [{ ledger: 'pension' as const, recordId: person.id, from: today, to: null, pension: person.pension }]),
    ...certificates.flatMap(deathFacts),
  ]
}

function unemploymentFacts({ id, registeredOn, end }: UnemploymentSpell): LifeFact[] {
  const to = end === null ? null : addDays(end.endedOn, -1)
  const spell: LifeFact = { ledger: 'unemployment', recordId: id, from: registeredOn, to }
  if (end?.kind !== 'cancelled' || (end.reason !== '4' && end.reason !== '5')) return [spell]
  return [spell, { ledger: 'leaving', recordId: id, from: end.endedOn, to: null, reason: leavingReasons[end.reason] }]
}

function classFacts(enrolment: Enrolment, { session, present }: SessionWithRoll): LifeFact[] {
  const { heldOn, dayPart } = session
  const { id, enrolledOn, withdrawnOn } = enrolment
  if (heldOn < enrolledOn || (withdrawnOn !== null && heldOn >= withdrawnOn)) return []
  const isAttended = present?.has(id) ?? false
  // Who was missed at the roll call was not there.
  if (present !== null && !isAttended) return []
  return [{ ledger: 'class', recordId: id, from: heldOn, to: heldOn, dayPart, isAttended }]
}

function deathFacts({ id, invalidated }: EmploymentCertificate): LifeFact[] {
  if (invalidated?.reason !== 'died') return []
  return [{ ledger: 'death', recordId: id, from: addDays(invalidated.on, 1), to: null }]
}

function awayOf({ kind, workPlace }: EmploymentSpell, countyCode: string): Sureness | null {
  if (awayKinds.has(kind)) return 'certain'
  return isElsewhere(workPlace, countyCode) ? 'likely' : null
}

/** Trainees that a roll has as there; being late counts. */
export function presentIn({ marks }: RollCall): ReadonlySet<string> {
  return new Set(marks.filter(({ mark }) => mark === 'present' || mark === 'late').map((one) => one.enrolmentId))
}
