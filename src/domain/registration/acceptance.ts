import { AppError } from '../../shared/errors/app-error'
import type { FieldIssue } from '../person/remarks'
import type { Acceptance, AcceptanceEnd, UnemploymentSpell } from './types'

/** Whether an application waits to be finished. */
export function isPending(acceptance: Pick<Acceptance, 'end'>): boolean {
  return acceptance.end === null
}

/**
 * Checks whether an application can be taken in: nothing but the person is asked for.
 *
 * @returns stops `registration/already-open`, `registration/already-accepted`
 */
export function checkAcceptance(
  spells: readonly UnemploymentSpell[],
  acceptances: readonly Acceptance[],
): readonly FieldIssue[] {
  const open = spells.find(({ end }) => end === null)
  const pending = acceptances.find(isPending)
  const stops: FieldIssue[] = []
  if (open) {
    const params = { registrationNo: open.registrationNo }
    stops.push({ field: 'personId', code: 'registration/already-open', params })
  }
  if (pending) {
    const params = { acceptanceNo: pending.acceptanceNo }
    stops.push({ field: 'personId', code: 'registration/already-accepted', params })
  }
  return stops
}

/**
 * The acceptance with its end.
 *
 * @throws AppError `registration/not-open` when it has ended already; `registration/date-order` for an end before it;
 *   `registration/reason-missing` when it is taken back without a word
 */
export function endAcceptance(acceptance: Acceptance, end: AcceptanceEnd): Acceptance {
  if (!isPending(acceptance)) throw new AppError('registration/not-open')
  if (end.on < acceptance.acceptedOn)
    throw new AppError('registration/date-order', { earliestOn: acceptance.acceptedOn })
  if (end.kind === 'withdrawn' && end.note.trim() === '') throw new AppError('registration/reason-missing')
  return { ...acceptance, end }
}
