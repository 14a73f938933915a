import { AppError } from '../../shared/errors/app-error'
import type { LocalDate } from '../../shared/units'
import type { FieldIssue } from '../person/remarks'
import { isOpen } from './spells'
import type { EmploymentEnd, EmploymentEnding, EmploymentSpell } from './types'

/** "Other" says nothing by itself. */
const otherReason = '9'

/**
 * Checks the end of an employment before it is kept.
 *
 * @returns stops `registration/date-in-future`, `registration/date-order` (before the first day),
 *   `registration/reason-missing` when the reason is "other" and nothing is noted
 */
export function checkEmploymentEnd(
  spell: Pick<EmploymentSpell, 'startedOn'>,
  end: EmploymentEnd,
  today: LocalDate,
): readonly FieldIssue[] {
  const stops: FieldIssue[] = []
  if (end.on > today) stops.push({ field: 'on', code: 'registration/date-in-future', params: {} })
  else if (end.on < spell.startedOn) {
    stops.push({ field: 'on', code: 'registration/date-order', params: { earliestOn: spell.startedOn } })
  }
  if (end.reason === otherReason && end.note.trim() === '') {
    stops.push({ field: 'note', code: 'registration/reason-missing', params: {} })
  }
  return stops
}

/**
 * Checks the ends of open employments that go with a registration. Field `endsEmployment`.
 *
 * @param until day of the registration: they have ended by then
 * @returns what `checkEmploymentEnd` stops, and `registration/not-open`
 */
export function checkEndings(
  endings: readonly EmploymentEnding[],
  employment: readonly EmploymentSpell[],
  until: LocalDate,
): readonly FieldIssue[] {
  return endings.flatMap((end): readonly FieldIssue[] => {
    const spell = employment.find(({ id }) => id === end.employmentId)
    if (!spell || !isOpen(spell)) return [{ field: 'endsEmployment', code: 'registration/not-open', params: {} }]
    return checkEmploymentEnd(spell, end, until).map((one) => ({ ...one, field: 'endsEmployment' }))
  })
}

/**
 * The employment with its end; the last day belongs to it.
 *
 * @param policySource rules and versions under which the end was recorded
 * @throws AppError `registration/not-open`
 */
export function endEmploymentSpell(
  spell: EmploymentSpell,
  end: EmploymentEnd,
  recorded: { readonly on: LocalDate; readonly policySource: string },
): EmploymentSpell {
  if (!isOpen(spell)) throw new AppError('registration/not-open')
  return {
    ...spell,
    endedOn: end.on,
    endCode: end.reason,
    endReason: end.note.trim(),
    endRegisteredOn: recorded.on,
    endPolicySource: recorded.policySource,
  }
}
