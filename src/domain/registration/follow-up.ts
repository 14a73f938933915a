import { AppError } from '../../shared/errors/app-error'
import type { LocalDate } from '../../shared/units'
import type { FieldIssue } from '../person/remarks'
import { isOpen } from './spells'
import type { ContactResult, FollowUp, NewFollowUp, UnemploymentSpell } from './types'

/** Results of which the station must know more: what was refused, where the person works. */
const explained: ReadonlySet<ContactResult> = new Set(['refused', 'works'])

/** Contacts of a registration, oldest first. */
export function followUpsOf({ followUps = [] }: Pick<UnemploymentSpell, 'followUps'>): readonly FollowUp[] {
  return followUps
}

/** Last day on which the person and the station were in touch: the registration itself, or a contact that succeeded. */
export function lastContactOn(spell: Pick<UnemploymentSpell, 'registeredOn' | 'followUps'>): LocalDate {
  return followUpsOf(spell)
    .filter(({ result }) => result !== 'not-reached')
    .reduce((last, { on }) => (on > last ? on : last), spell.registeredOn)
}

/** How often the person refused a service without good reason during the registration. */
export function countRefusals(spell: Pick<UnemploymentSpell, 'followUps'>): number {
  return followUpsOf(spell).filter(({ result }) => result === 'refused').length
}

/**
 * Checks a contact before it is kept.
 *
 * @returns stops `registration/date-in-future`, `registration/date-order` (before the registration),
 *   `registration/follow-up-unexplained` (what was refused, or where the person works)
 */
export function checkFollowUp(
  spell: Pick<UnemploymentSpell, 'registeredOn'>,
  input: NewFollowUp,
  today: LocalDate,
): readonly FieldIssue[] {
  const stops: FieldIssue[] = []
  if (input.on > today) stops.push({ field: 'on', code: 'registration/date-in-future', params: {} })
  else if (input.on < spell.registeredOn) {
    stops.push({ field: 'on', code: 'registration/date-order', params: { earliestOn: spell.registeredOn } })
  }
  if (explained.has(input.result) && input.note.trim() === '') {
    stops.push({ field: 'note', code: 'registration/follow-up-unexplained', params: {} })
  }
  return stops
}

/**
 * The registration with one contact more. Contacts are put in the order of their days, those of one day as they came.
 *
 * @throws AppError `registration/not-open` when it has ended
 */
export function withFollowUp(spell: UnemploymentSpell, followUp: FollowUp): UnemploymentSpell {
  if (!isOpen(spell)) throw new AppError('registration/not-open')
  const followUps = [...followUpsOf(spell), followUp].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return { ...spell, followUps }
}
