import type { Certificate } from '../../domain/training/types'
import { policySourceOf } from '../../policies/decision'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { Committed, Deps } from '../ports'
import { allocateNumber, getOverrides } from '../station/settings'
import { assessTrainee, getClassRecords } from './class-file'

/**
 * Issues completion certificates to all trainees who qualify and have none, numbered in class order, and closes the
 * class. Numbers come from the year's series and are part of the same operation.
 *
 * @throws AppError `training/class-closed`, `training/nobody-qualifies`
 */
export async function issueCertificates(
  deps: Deps,
  classId: Id<'trainingClass'>,
): Promise<Committed<readonly Certificate[]>> {
  const today = deps.clock.today()
  return deps.store.change('training:issue-certificates', async (change) => {
    const records = await getClassRecords(change, classId)
    if (records.trainingClass.status !== 'open') throw new AppError('training/class-closed')
    const overrides = await getOverrides(change)
    const issued: Certificate[] = []
    for (const enrolment of records.enrolments.filter((one) => one.withdrawnOn === null)) {
      if (records.certificates.some((one) => one.enrolmentId === enrolment.id)) continue
      const { attendance, decision } = assessTrainee(records, enrolment, overrides)
      if (decision.outcome !== 'granted' || attendance.rate === null) continue
      issued.push({
        id: deps.ids.newId<'certificate'>(),
        certificateNo: await allocateNumber(change, 'certificate', today),
        enrolmentId: enrolment.id,
        classId,
        personId: enrolment.personId,
        issuedOn: today,
        attended: attendance.attended,
        rate: attendance.rate,
        policySource: policySourceOf(decision.findings),
      })
    }
    if (issued.length === 0) throw new AppError('training/nobody-qualifies')
    for (const certificate of issued) change.put('certificates', certificate)
    change.put('trainingClasses', { ...records.trainingClass, status: 'closed' })
    return issued
  })
}
