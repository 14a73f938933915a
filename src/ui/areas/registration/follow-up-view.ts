import type { LocalDate } from '../../../shared/units'
import type { FollowUpItem } from '../../../usecases/registration/registration-services'

/** Parts of the worklist of contacts: due, the records say that it is over, long-term, everybody. */
export const followUpViews = ['due', 'over', 'long-term', 'all'] as const

export type FollowUpView = (typeof followUpViews)[number]

/** Days before the end of a time limit from which a contact stands in the list of those that are due. */
export const daysAhead = 3

/** Whether somebody belongs into a part of the worklist. `soon`: the last time limit that counts as due. */
export function isInView({ due, proposals, isLongTerm }: FollowUpItem, view: FollowUpView, soon: LocalDate): boolean {
  if (view === 'due') return due.on <= soon
  if (view === 'over') return proposals.length > 0
  return view === 'all' || isLongTerm
}
