import { toUnemploymentRegistrationModel } from '../../documents/unemployment-registration-form/model'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { RecordReader } from '../ports'
import { getSettings } from '../station/settings'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'

/** 失业人员登记表 of one registration. */
export async function draftRegistrationForm(reader: RecordReader, spellId: Id<'unemployment'>): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const spell = await getRecord(reader, 'unemploymentSpells', spellId)
  const person = await getRecord(reader, 'persons', spell.personId)
  return paperDraft('unemployment-registration-form', toUnemploymentRegistrationModel({ stationName, person, spell }), {
    paperNo: spell.registrationNo,
    subjectIds: [spellId],
  })
}
