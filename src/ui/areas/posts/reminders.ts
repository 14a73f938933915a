import type { Assignment } from '../../../domain/posts/types'
import { daysBetween, type LocalDate } from '../../../shared/units'

/** Days before the end of a subsidy at which the station is reminded; the closest one counts. */
export const reminderDays = [30, 60, 90] as const

export interface Reminder {
  /** Days to the last subsidised day; negative when it has passed. */
  readonly daysLeft: number
  /** The reminder that is due, `null` while the end is further off than all of them. */
  readonly within: (typeof reminderDays)[number] | null
  readonly tone: 'plain' | 'attention' | 'stop'
}

/** How close the end of an assignment is. */
export function reminderOf(assignment: Pick<Assignment, 'subsidyUntil'>, on: LocalDate): Reminder {
  const daysLeft = daysBetween(on, assignment.subsidyUntil)
  const within = reminderDays.find((days) => daysLeft <= days) ?? null
  const tone = daysLeft <= 0 ? 'stop' : within === null ? 'plain' : 'attention'
  return { daysLeft, within, tone }
}

/** How many of the people on a post end within a number of days, or are over already. */
export function endingWithin(
  assignments: readonly Pick<Assignment, 'subsidyUntil' | 'endedOn'>[],
  on: LocalDate,
  days: number,
): number {
  return assignments.filter((one) => one.endedOn === null && daysBetween(on, one.subsidyUntil) <= days).length
}
