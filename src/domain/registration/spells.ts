import { AppError } from '../../shared/errors/app-error'
import { addDays, addMonths, ageOn, type LocalDate } from '../../shared/units'
import type { FieldIssue } from '../person/remarks'
import type { Person } from '../person/types'
import type {
  CancellationReason,
  EmploymentEnding,
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
/** 公益性岗位 among the kinds of employment: posts have rules of their own about what may run beside them. */
export const publicWelfarePost: EmploymentKind = '5'

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

/** Where an unemployment registration stands on a day (登记有效, 长期失业, 转就业, 注销). */
export type RegistrationState = 'in-force' | 'long-term' | 'employed' | 'cancelled'

/** State of an unemployment registration on a day; `null` before its first day. */
export function registrationState(spell: UnemploymentSpell, on: LocalDate): RegistrationState | null {
  if (on < spell.registeredOn) return null
  if (spell.end && spell.end.endedOn <= on) return spell.end.kind
  return isLongTerm(spell, on) ? 'long-term' : 'in-force'
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
  person: Pick<Person, 'bornOn'>,
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
 *   after the registration, before the open unemployment spell that it would close, or on a day of an earlier
 *   employment), `registration/under-age`, `registration/contract-order`, `registration/still-employed` (an employment
 *   that does not end with it)
 */
export function checkEmployment(
  person: Pick<Person, 'bornOn'>,
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
  if (input.contractFrom && input.contractTo && input.contractTo < input.contractFrom) {
    stops.push(issue('contractTo', 'registration/contract-order'))
  }
  if (input.kind !== publicWelfarePost) stops.push(...overlaps(input, spells.employment))
  return { stops, warnings: [] }
}

/** Employments of a person follow each other: the last day of one lies before the first day of the next. */
function overlaps(input: NewEmployment, employment: readonly EmploymentSpell[]): FieldIssue[] {
  const others = besidePosts(employment)
  const stops = stillEmployed(unended(others, input.endsEmployment))
  const lastEnd = lastDayOf(others, input.endsEmployment)
  if (lastEnd !== null && input.startedOn <= lastEnd) {
    stops.push(issue('startedOn', 'registration/date-order', { earliestOn: addDays(lastEnd, 1) }))
  }
  return stops
}

/** Employments of which a person has one at a time: what may run beside a public-welfare post, rules of posts say. */
export function besidePosts(employment: readonly EmploymentSpell[]): readonly EmploymentSpell[] {
  return employment.filter(({ kind }) => kind !== publicWelfarePost)
}

/** Employments that stay open: those that have ended or end with an entry left out. */
export function unended(
  employment: readonly EmploymentSpell[],
  endings: readonly EmploymentEnding[] = [],
): readonly EmploymentSpell[] {
  return employment.filter((one) => isOpen(one) && !endingOf(one, endings))
}

/** The latest last day of work; ends that go with an entry count. `null` while nothing has ended. */
export function lastDayOf(
  employment: readonly EmploymentSpell[],
  endings: readonly EmploymentEnding[] = [],
): LocalDate | null {
  return latest(employment.map((one) => endingOf(one, endings)?.on ?? one.endedOn))
}

/** Says of each employment that stays open that it should end: `registration/still-employed`. */
export function stillEmployed(spells: readonly EmploymentSpell[]): FieldIssue[] {
  return spells.map(({ registrationNo }) => issue('endsEmployment', 'registration/still-employed', { registrationNo }))
}

/** The end that goes with an entry for an employment. */
function endingOf({ id }: EmploymentSpell, endings?: readonly EmploymentEnding[]): EmploymentEnding | undefined {
  return endings?.find(({ employmentId }) => employmentId === id)
}

/** How a registration is cancelled: why, on which day, and under which rules and versions. */
export interface SpellCancellation {
  readonly reason: CancellationReason
  readonly on: LocalDate
  readonly note: string
  readonly policySource?: string
}

/**
 * The spell ended for a reason (注销).
 *
 * @throws AppError `registration/not-open`; `registration/date-order` before its first day;
 *   `registration/reason-missing` when the reason is "other" and nothing is noted
 */
export function cancelSpell(
  spell: UnemploymentSpell,
  { reason, on, note, policySource }: SpellCancellation,
): UnemploymentSpell {
  mustBeOpenOn(spell, on)
  if (reason === otherReason && note.trim() === '') throw new AppError('registration/reason-missing')
  const end = { kind: 'cancelled', endedOn: on, reason, note: note.trim() } as const
  return { ...spell, end: policySource === undefined ? end : { ...end, policySource } }
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
