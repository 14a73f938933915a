import { classHours, fraction } from '../../shared/units'
import type { AttendanceMark, AttendanceSummary, Enrolment, RollCall, Session } from './types'

/** How a mark counts. Late counts as attended: no source found takes hours off for it (an assumption of ours). */
const counts: Readonly<Record<AttendanceMark, { countable: boolean; attended: boolean }>> = {
  present: { countable: true, attended: true },
  late: { countable: true, attended: true },
  absent: { countable: true, attended: false },
  excused: { countable: false, attended: false },
}

/**
 * Attendance of one trainee in class hours. Sessions whose roll was not called, or whose roll does not name the trainee,
 * cannot be counted; excused hours leave both sums.
 *
 * @param sessions of the class, any order
 * @param rollCalls of the class, one a session
 * @returns rate unrounded, `null` when no hours can be counted
 */
export function attendanceSummary(
  sessions: readonly Session[],
  rollCalls: readonly RollCall[],
  enrolmentId: Enrolment['id'],
): AttendanceSummary {
  const rolls = new Map(rollCalls.map((roll) => [roll.sessionId, roll]))
  let attended = 0
  let countable = 0
  for (const session of sessions) {
    const mark = rolls.get(session.id)?.marks.find((one) => one.enrolmentId === enrolmentId)?.mark
    if (mark === undefined || !counts[mark].countable) continue
    countable += session.classHours
    if (counts[mark].attended) attended += session.classHours
  }
  return {
    attended: classHours(attended),
    countable: classHours(countable),
    rate: countable === 0 ? null : fraction(attended / countable),
  }
}
