import { lastDayOf, monthOf, type LocalDate, type Month } from '../../shared/units'
import { personCells, type OrderedRow } from './batch-rows'
import type { MonthRecords } from './month-records'
import { touchesMonth } from './month-span'

/** Classes that ran or gave certificates in the month, and their trainees with what they got by its last day. */
export function trainingRows(records: MonthRecords, month: Month): { classes: OrderedRow[]; trainees: OrderedRow[] } {
  const last = lastDayOf(month)
  const issued = records.certificates.filter((one) => one.issuedOn <= last)
  const certificates = new Map(issued.map((one) => [one.enrolmentId, one]))
  const certified = new Set(issued.filter((one) => monthOf(one.issuedOn) === month).map((one) => one.classId))
  const classes = records.trainingClasses.filter(
    (one) => touchesMonth(one.startsOn, one.endsOn, month) || certified.has(one.id),
  )
  const classById = new Map(classes.map((one) => [one.id, one]))
  const enrolments = records.enrolments.filter((one) => classById.has(one.classId) && one.enrolledOn <= last)
  return {
    classes: classes.map((one) => {
      const ofClass = enrolments.filter((enrolment) => enrolment.classId === one.id)
      const held = records.sessions.filter(
        (session) => session.classId === one.id && session.rollCalled && session.heldOn <= last,
      )
      return {
        number: one.classNo,
        id: one.id,
        cells: {
          class_no: one.classNo,
          class_title: one.title,
          training_kind: one.kind,
          provider: one.provider,
          place: one.place,
          teacher: one.teacher,
          starts_on: one.startsOn,
          ends_on: one.endsOn,
          planned_hours: one.plannedHours,
          held_hours: held.reduce((sum, session) => sum + session.classHours, 0),
          capacity: one.capacity,
          trainees: ofClass.filter((enrolment) => !isBy(enrolment.withdrawnOn, last)).length,
          certificates: ofClass.filter((enrolment) => certificates.has(enrolment.id)).length,
          status: one.status,
        },
      }
    }),
    trainees: enrolments.map((enrolment) => {
      const certificate = certificates.get(enrolment.id)
      const classNo = classById.get(enrolment.classId)?.classNo ?? ''
      return {
        number: `${classNo} ${String(enrolment.ordinal).padStart(4, '0')}`,
        id: enrolment.id,
        personId: enrolment.personId,
        cells: {
          ...personCells(enrolment.personId, records.persons),
          class_no: classNo,
          ordinal: enrolment.ordinal,
          enrolled_on: enrolment.enrolledOn,
          withdrawn_on: isBy(enrolment.withdrawnOn, last) ? enrolment.withdrawnOn : null,
          attended_hours: certificate?.attended,
          attendance_rate: certificate?.rate.toFixed(4),
          certificate_no: certificate?.certificateNo,
          issued_on: certificate?.issuedOn,
        },
      }
    }),
  }
}

function isBy(date: LocalDate | null, last: LocalDate): boolean {
  return date !== null && date <= last
}
