import { toJobSeekingModel } from '../../documents/job-seeking-form/model'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import { paperDraft, type PaperDraft } from './paper-draft'

/** 求职登记表 of one registration. @throws AppError `seeking/not-found`, `person/not-found` */
export async function draftJobSeeking(reader: RecordReader, seekingId: Id<'jobSeeking'>): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const seeking = await getRecord(reader, 'jobSeekings', seekingId)
  const person = await getRecord(reader, 'persons', seeking.personId)
  return paperDraft('job-seeking-form', toJobSeekingModel({ stationName, person, seeking }), {
    paperNo: seeking.registrationNo,
    subjectIds: [seekingId],
  })
}
