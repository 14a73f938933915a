import type { NewSession, Session } from '../../../domain/training/types'
import { addDays, classHours, daysBetween, localDate } from '../../../shared/units'
import type { ClassHours, LocalDate } from '../../../shared/units'

/** What a series of mornings is made from. */
export interface SeriesWish {
  readonly firstOn: LocalDate
  /** Last day of the class; nothing is planned after it. */
  readonly endsOn: LocalDate
  readonly hoursEach: ClassHours
  readonly skipsWeekends: boolean
  readonly topic: string
}

/** Mornings that fill the planned hours, and the hours that found no day before the class ends. */
export interface SeriesPlan {
  readonly sessions: readonly NewSession[]
  readonly missingHours: ClassHours
}

const someThursday = localDate('1970-01-01')

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(date: LocalDate): boolean {
  const weekday = (((daysBetween(someThursday, date) + 4) % 7) + 7) % 7 // 0 is Sunday
  return weekday === 0 || weekday === 6
}

/** Class hours that the sessions of a class add up to. */
export function scheduledHours(sessions: readonly Pick<Session, 'classHours'>[]): ClassHours {
  return classHours(sessions.reduce((sum, session) => sum + session.classHours, 0))
}

/**
 * One morning a day from the first day until the planned hours are reached. Days that have a morning session already are left out;
 * the last session takes what is left.
 */
export function planSeries(
  wish: SeriesWish,
  plannedHours: ClassHours,
  existing: readonly Pick<Session, 'heldOn' | 'dayPart' | 'classHours'>[],
): SeriesPlan {
  const taken = new Set(existing.filter((session) => session.dayPart === 'morning').map((session) => session.heldOn))
  const sessions: NewSession[] = []
  let left = plannedHours - scheduledHours(existing)
  for (let day = wish.firstOn; left > 0 && wish.hoursEach > 0 && day <= wish.endsOn; day = addDays(day, 1)) {
    if (taken.has(day) || (wish.skipsWeekends && isWeekend(day))) continue
    const hours = classHours(Math.min(wish.hoursEach, left))
    sessions.push({ heldOn: day, dayPart: 'morning', classHours: hours, topic: wish.topic })
    left -= hours
  }
  return { sessions, missingHours: classHours(Math.max(0, left)) }
}
