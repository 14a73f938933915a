import type { AttendanceMark, RollCall } from '../../domain/training/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { getOpenClass } from './get-open-class'

export interface RollException {
  readonly enrolmentId: Id<'enrolment'>
  readonly mark: AttendanceMark
}

/**
 * Saves the roll of a session (点名): everybody present but the exceptions. Calling it again replaces the roll.
 *
 * @throws AppError `training/session-not-found`, `training/class-closed`, `training/not-enrolled`,
 *   `training/date-order` (the session has not taken place yet)
 */
export async function callRoll(
  deps: Deps,
  sessionId: Id<'session'>,
  exceptions: readonly RollException[],
): Promise<Committed<RollCall>> {
  const today = deps.clock.today()
  return deps.store.change('training:call-roll', async (change) => {
    const session = await getRecord(change, 'sessions', sessionId)
    await getOpenClass(change, session.classId)
    if (session.heldOn > today) throw new AppError('training/date-order')
    const enrolments = (await change.list('enrolments', { index: 'classId', equals: session.classId })).filter(
      (one) => one.withdrawnOn === null || one.withdrawnOn > session.heldOn,
    )
    const marks = new Map<string, AttendanceMark>(enrolments.map((one) => [one.id, 'present']))
    for (const { enrolmentId, mark } of exceptions) {
      if (!marks.has(enrolmentId)) throw new AppError('training/not-enrolled')
      marks.set(enrolmentId, mark)
    }
    const earlier = (await change.list('rollCalls', { index: 'sessionId', equals: sessionId }))[0]
    const rollCall: RollCall = {
      id: earlier?.id ?? deps.ids.newId<'rollCall'>(),
      sessionId,
      classId: session.classId,
      calledOn: today,
      marks: enrolments
        .sort((a, b) => a.ordinal - b.ordinal)
        .map((one) => ({ enrolmentId: one.id, mark: marks.get(one.id) ?? 'present' })),
    }
    change.put('rollCalls', rollCall)
    change.put('sessions', { ...session, rollCalled: true })
    return rollCall
  })
}
