import { checkSessions } from '../../domain/training/sessions'
import type { NewSession, Session } from '../../domain/training/types'
import { numberParameterOn } from '../../policies/parameters/parameters'
import type { Id } from '../../shared/ids'
import type { Committed, Deps } from '../ports'
import { getOverrides } from '../station/settings'
import { throwFirst } from '../throw-first'
import { getOpenClass } from './get-open-class'

/**
 * Plans sessions (课次) of a class, all or none. Sessions are numbered in the order of their days.
 *
 * @throws AppError `training/session-outside-class`, `training/session-overlap`, `training/too-many-hours-in-day`
 */
export async function addSessions(
  deps: Deps,
  classId: Id<'trainingClass'>,
  added: readonly NewSession[],
): Promise<Committed<readonly Session[]>> {
  return deps.store.change('training:add-sessions', async (change) => {
    const trainingClass = await getOpenClass(change, classId)
    const existing = await change.list('sessions', { index: 'classId', equals: classId })
    const overrides = await getOverrides(change)
    const maxHours = numberParameterOn('train.maxHoursPerDay', trainingClass.startsOn, overrides).value
    throwFirst(checkSessions(trainingClass, existing, added, maxHours))
    const created = added.map((one): Session => ({
      ...one,
      id: deps.ids.newId<'session'>(),
      classId,
      ordinal: 0,
      rollCalled: false,
    }))
    for (const session of inOrder([...existing, ...created])) change.put('sessions', session)
    return inOrder([...existing, ...created]).filter((one) => created.some((other) => other.id === one.id))
  })
}

const dayPartOrder = { morning: 0, afternoon: 1, evening: 2 } as const

function inOrder(sessions: readonly Session[]): Session[] {
  return [...sessions]
    .sort((a, b) => a.heldOn.localeCompare(b.heldOn) || dayPartOrder[a.dayPart] - dayPartOrder[b.dayPart])
    .map((session, index) => ({ ...session, ordinal: index + 1 }))
}
