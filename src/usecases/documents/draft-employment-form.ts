import { toEmploymentRegistrationModel } from '../../documents/employment-registration-form/model'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import { paperDraft, type PaperDraft } from './paper-draft'

/** 就业登记表 of one registration. @throws AppError `registration/not-found` */
export async function draftEmploymentForm(reader: RecordReader, id: Id<'employment'>): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const spell = await getRecord(reader, 'employmentSpells', id)
  const person = await getRecord(reader, 'persons', spell.personId)
  return paperDraft('employment-registration-form', toEmploymentRegistrationModel({ stationName, person, spell }), {
    paperNo: spell.registrationNo,
    subjectIds: [id],
  })
}
