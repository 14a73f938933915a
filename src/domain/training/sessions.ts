import type { FieldIssue } from '../person/remarks'
import type { NewSession, Session, TrainingClass } from './types'

/**
 * Checks sessions that are to be added to a class, against the class, the existing sessions and each other.
 *
 * @param maxHoursPerDay class hours of one day at most, a dated parameter
 * @returns one issue for each fault; fields are `<index in added>.<field>`
 */
export function checkSessions(
  trainingClass: TrainingClass,
  existing: readonly NewSession[],
  added: readonly NewSession[],
  maxHoursPerDay: number,
): readonly FieldIssue[] {
  const taken = new Set(existing.map(slotOf))
  const hours = new Map<string, number>()
  for (const session of existing) addHours(hours, session)
  return added.flatMap((session, index) => {
    const issues: FieldIssue[] = []
    const add = (field: keyof NewSession, code: FieldIssue['code'], params: FieldIssue['params'] = {}) =>
      issues.push({ field: `${index}.${field}`, code, params })
    if (session.classHours <= 0) add('classHours', 'training/hours-missing')
    if (session.heldOn < trainingClass.startsOn || session.heldOn > trainingClass.endsOn) {
      add('heldOn', 'training/session-outside-class', {
        startsOn: trainingClass.startsOn,
        endsOn: trainingClass.endsOn,
      })
    }
    if (taken.has(slotOf(session))) add('dayPart', 'training/session-overlap', { heldOn: session.heldOn })
    taken.add(slotOf(session))
    const total = addHours(hours, session)
    if (total > maxHoursPerDay) {
      add('classHours', 'training/too-many-hours-in-day', { heldOn: session.heldOn, hours: total, max: maxHoursPerDay })
    }
    return issues
  })
}

function slotOf({ heldOn, dayPart }: Pick<Session, 'heldOn' | 'dayPart'>): string {
  return `${heldOn} ${dayPart}`
}

function addHours(hours: Map<string, number>, session: NewSession): number {
  const total = (hours.get(session.heldOn) ?? 0) + session.classHours
  hours.set(session.heldOn, total)
  return total
}
