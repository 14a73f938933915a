import { checkEnrolment, checkEnrolmentDay, nextOrdinal } from '../../domain/training/enrolment'
import type { Enrolment } from '../../domain/training/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'
import { throwFirst } from '../throw-first'
import { getOpenClass } from './get-open-class'

/**
 * Enrols people in a class (报名) as of a day, all or none, numbered in the order given.
 *
 * @throws AppError `training/class-closed`, `training/class-full`, `training/already-enrolled`, and for the day
 *   `training/enrolment-in-future`, `training/enrolment-after-class`, `training/enrolment-before-withdrawal`
 */
export async function enrol(
  deps: Deps,
  classId: Id<'trainingClass'>,
  personIds: readonly Id<'person'>[],
  enrolledOn: LocalDate,
): Promise<Committed<readonly Enrolment[]>> {
  return deps.store.change('training:enrol', async (change) => {
    const trainingClass = await getOpenClass(change, classId)
    throwFirst(checkEnrolmentDay(trainingClass, enrolledOn, deps.clock.today()))
    const enrolments = await change.list('enrolments', { index: 'classId', equals: classId })
    const created: Enrolment[] = []
    for (const personId of personIds) {
      await getRecord(change, 'persons', personId)
      const sofar = [...enrolments, ...created]
      throwFirst(checkEnrolment(trainingClass, sofar, { personId, enrolledOn }))
      created.push({
        id: deps.ids.newId<'enrolment'>(),
        classId,
        personId,
        ordinal: nextOrdinal(sofar),
        enrolledOn,
        withdrawnOn: null,
      })
    }
    for (const enrolment of created) change.put('enrolments', enrolment)
    return created
  })
}

/** Takes a person out of a class; what was attended stays on record. @throws AppError `training/class-closed` */
export async function withdraw(deps: Deps, id: Id<'enrolment'>, on: LocalDate): Promise<Committed<Enrolment>> {
  return deps.store.change('training:withdraw', async (change) => {
    const enrolment = await getRecord(change, 'enrolments', id)
    await getOpenClass(change, enrolment.classId)
    if (on < enrolment.enrolledOn) throw new AppError('training/date-order')
    const withdrawn = { ...enrolment, withdrawnOn: on }
    change.put('enrolments', withdrawn)
    return withdrawn
  })
}
