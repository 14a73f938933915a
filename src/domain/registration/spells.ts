import { AppError } from '../../shared/errors/app-error'
import { addMonths, ageOn, type LocalDate } from '../../shared/units'
import type { FieldIssue } from '../person/remarks'
import type { Person } from '../person/types'
import type {
  CancellationReason,
  EmploymentKind,
  EmploymentSpell,
  NewEmployment,
  NewUnemployment,
  UnemploymentSpell,
} from './types'

/** What stops an entry, in the order of the form. Field names are keys of the entry. */
export interface EntryCheck {
  readonly stops: readonly FieldIssue[]
  readonly warnings: readonly FieldIssue[]
}

/** A person's registrations of both kinds. */
export interface PersonSpells {
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
}

type AnySpell = UnemploymentSpell | EmploymentSpell

/** Youngest age at which anybody may be employed. @source 劳动法 art. 15 */
export const minWorkingAge = 16
/** Months after which a registered unemployed person counts as long-term. */
const longTermMonths = 6
/** Kinds of employment without a unit or business to name: flexible, migrant without contract, abroad. */
const withoutEmployer: ReadonlySet<EmploymentKind> = new Set(['4', '7', '8'])
const otherReason: CancellationReason = '10'

/** Day a spell ended, `null` while it is open. */
export function endOfSpell(spell: AnySpell): LocalDate | null {
  return 'end' in spell ? (spell.end?.endedOn ?? null) : spell.endedOn
}

/** Whether a spell has no end yet. */
export function isOpen(spell: AnySpell): boolean {
  return endOfSpell(spell) === null
}

/** Index value of a spell. */
export function spellState(spell: AnySpell): 'open' | 'closed' {
  return isOpen(spell) ? 'open' : 'closed'
}

/** Whether an unemployment registration is in force on a day: from its first day until the day before its end. */
export function isRegisteredOn(spell: UnemploymentSpell, on: LocalDate): boolean {
  const endedOn = endOfSpell(spell)
  return spell.registeredOn <= on && (endedOn === null || on < endedOn)
}

/** Whether a person has been registered unemployed for more than six months on a day. */
export function isLongTerm(spell: UnemploymentSpell, on: LocalDate): boolean {
  return isRegisteredOn(spell, on) && addMonths(spell.registeredOn, longTermMonths) < on
}

/**
 * Checks the dates of an unemployment registration against the person and the earlier spells. Age and pension are rules
 * with a date: `policies/registration/decide-unemployment.ts`.
 *
 * @returns stops `registration/already-open`, `registration/date-in-future`, `registration/date-order`
 */
export function checkUnemployment(
  person: Person,
  input: NewUnemployment,
  spells: readonly UnemploymentSpell[],
  today: LocalDate,
): EntryCheck {
  const stops: FieldIssue[] = []
  const open = spells.find(isOpen)
  if (open) stops.push(issue('personId', 'registration/already-open', { registrationNo: open.registrationNo }))
  if (input.registeredOn > today) stops.push(issue('registeredOn', 'registration/date-in-future'))
  if (input.unemployedOn > input.registeredOn || input.unemployedOn < person.bornOn) {
    stops.push(issue('unemployedOn', 'registration/date-order'))
  }
  const lastEnd = latest(spells.map(endOfSpell))
  if (lastEnd !== null && input.registeredOn < lastEnd) {
    stops.push(issue('registeredOn', 'registration/date-order', { earliestOn: lastEnd }))
  }
  return { stops, warnings: [] }
}

/**
 * Checks an employment registration.
 *
 * @returns stops `registration/employer-missing`, `registration/date-in-future`, `registration/date-order` (started
 *   after the registration, or before the open unemployment spell that it would close), `registration/under-age`
 */
export function checkEmployment(
  person: Person,
  input: NewEmployment,
  spells: PersonSpells,
  today: LocalDate,
): EntryCheck {
  const stops: FieldIssue[] = []
  if (!withoutEmployer.has(input.kind) && input.employer.trim() === '') {
    stops.push(issue('employer', 'registration/employer-missing'))
  }
  if (input.registeredOn > today) stops.push(issue('registeredOn', 'registration/date-in-future'))
  const open = spells.unemployment.find(isOpen)
  if (input.startedOn > input.registeredOn) stops.push(issue('startedOn', 'registration/date-order'))
  else if (open && input.startedOn < open.registeredOn) {
    stops.push(issue('startedOn', 'registration/date-order', { earliestOn: open.registeredOn }))
  }
  if (ageOn(person.bornOn, input.startedOn) < minWorkingAge) {
    stops.push(issue('startedOn', 'registration/under-age', { minAge: minWorkingAge }))
  }
  return { stops, warnings: [] }
}

/**
 * The spell ended for a reason (注销).
 *
 * @throws AppError `registration/not-open`; `registration/date-order` before its first day;
 *   `registration/reason-missing` when the reason is "other" and nothing is noted
 */
export function cancelSpell(
  spell: UnemploymentSpell,
  reason: CancellationReason,
  on: LocalDate,
  note: string,
): UnemploymentSpell {
  mustBeOpenOn(spell, on)
  if (reason === otherReason && note.trim() === '') throw new AppError('registration/reason-missing')
  return { ...spell, end: { kind: 'cancelled', endedOn: on, reason, note: note.trim() } }
}

/**
 * The spell ended by an employment registration, on the day the work started.
 *
 * @throws AppError `registration/not-open`; `registration/date-order` when the work started before the spell
 */
export function closeByEmployment(spell: UnemploymentSpell, employment: EmploymentSpell): UnemploymentSpell {
  mustBeOpenOn(spell, employment.startedOn)
  return { ...spell, end: { kind: 'employed', endedOn: employment.startedOn, employmentId: employment.id } }
}

function mustBeOpenOn(spell: UnemploymentSpell, on: LocalDate): void {
  if (!isOpen(spell)) throw new AppError('registration/not-open')
  if (on < spell.registeredOn) throw new AppError('registration/date-order', { earliestOn: spell.registeredOn })
}

function latest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null)
}

function issue(
  field: keyof NewUnemployment | keyof NewEmployment,
  code: FieldIssue['code'],
  params: FieldIssue['params'] = {},
): FieldIssue {
  return { field, code, params }
}
