import type { StatusBefore } from '../../documents/class-roster/model'
import { toClassRosterModel } from '../../documents/class-roster/model'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import { listTrainees } from './list-trainees'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'

/** Whether an interval holds a day; its last day counts. */
function holds(startedOn: LocalDate, endedOn: LocalDate | null, on: LocalDate): boolean {
  return startedOn <= on && (endedOn === null || endedOn >= on)
}

/** What the station has on record about a person's work on a day. */
async function statusOn(reader: RecordReader, personId: Id<'person'>, on: LocalDate): Promise<StatusBefore> {
  const ofPerson = { index: 'personId', equals: personId } as const
  const unemployment = await reader.list('unemploymentSpells', ofPerson)
  if (unemployment.some((one) => holds(one.registeredOn, one.end?.endedOn ?? null, on))) return 'unemployed'
  const employment = await reader.list('employmentSpells', ofPerson)
  return employment.some((one) => holds(one.startedOn, one.endedOn, on)) ? 'employed' : 'not-on-record'
}

/** 培训学员花名册 of a class. @throws AppError `documents/nothing-to-print` when nobody is enrolled */
export async function draftClassRoster(
  reader: RecordReader,
  classId: Id<'trainingClass'>,
  filledOn: LocalDate,
): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const trainingClass = await getRecord(reader, 'trainingClasses', classId)
  const enrolled = await listTrainees(reader, classId)
  const trainees = await Promise.all(
    enrolled.map(async (one) => ({
      ...one,
      statusBefore: await statusOn(reader, one.person.id, trainingClass.startsOn),
    })),
  )
  const model = toClassRosterModel({ stationName, trainingClass, trainees, filledOn })
  if (model.rows.length === 0) throw new AppError('documents/nothing-to-print')
  return paperDraft('class-roster', model, { paperNo: trainingClass.classNo, subjectIds: [classId] })
}
