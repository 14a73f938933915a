import { AppError } from '../../shared/errors/app-error'
import type { LocalDate } from '../../shared/units'
import type { FieldIssue } from '../person/remarks'
import { assignmentOf, type PostTie } from './on-post'
import { isOpen } from './spells'
import type { EmploymentEnd, EmploymentEnding, EmploymentSpell } from './types'

/** What ends of employments are held against. */
export interface EndingFacts {
  readonly employment: readonly EmploymentSpell[]
  readonly assignments: readonly PostTie[]
}

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
 * Checks the ends of open employments, by themselves or with a registration. Field `endsEmployment`; `employmentNo` says
 * which of them.
 *
 * @param until day of the registration: they have ended by then
 * @returns what `checkEmploymentEnd` stops, `registration/not-open` (or ended twice), and `registration/on-post` where
 *   the work ends with its assignment
 */
export function checkEndings(
  endings: readonly EmploymentEnding[],
  { employment, assignments }: EndingFacts,
  until: LocalDate,
): readonly FieldIssue[] {
  const byId = new Map(employment.map((spell) => [spell.id, spell]))
  return endings.flatMap((end, at): readonly FieldIssue[] => {
    const spell = byId.get(end.employmentId)
    const isAgain = endings.findIndex(({ employmentId }) => employmentId === end.employmentId) < at
    const employmentNo = spell?.registrationNo ?? ''
    const stop = (code: FieldIssue['code'], params: FieldIssue['params'] = {}): FieldIssue => {
      return { field: 'endsEmployment', code, params: { ...params, ...(employmentNo && { employmentNo }) } }
    }
    if (!spell || !isOpen(spell) || isAgain) return [stop('registration/not-open')]
    const post = assignmentOf(spell, assignments)
    if (post) return [stop('registration/on-post', { assignmentNo: post.assignmentNo })]
    return checkEmploymentEnd(spell, end, until).map(({ code, params }) => stop(code, params))
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
