import { toHardshipApplicationModel } from '../../documents/hardship-application-form/model'
import { personPaperNo } from '../../domain/documents/person-paper-no'
import { relationIn } from '../../domain/person/household'
import { isRegisteredOn } from '../../domain/registration/spells'
import { nothingStated } from '../../policies/hardship/decide-hardship'
import { labourStateOf } from '../../policies/hardship/labour'
import { AppError } from '../../shared/errors/app-error'
import { getRecord } from '../get-record'
import { readHardshipRecords } from '../person/hardship-records'
import { readHousehold } from '../person/household'
import type { RecordReader } from '../ports'
import type { PaperRequest } from './documents-services'
import { getOverrides, getSettings } from '../station/settings'
import type { PaperDraft } from './paper-draft'
import { paperDraft } from './paper-draft'

type Request = Extract<PaperRequest, { readonly form: 'hardship-application-form' }>

/**
 * 就业困难人员申请认定表 of one recognition, with the household as it stood on the day of the application.
 *
 * @throws AppError `documents/nothing-to-print` for a recognition that says nothing of its application
 */
export async function draftHardshipApplication(reader: RecordReader, request: Request): Promise<PaperDraft> {
  const { stationName } = await getSettings(reader)
  const person = await getRecord(reader, 'persons', request.personId)
  const spell = person.hardship.find(
    ({ category, recognisedOn }) => category === request.category && recognisedOn === request.recognisedOn,
  )
  const grounds = spell?.grounds
  if (!spell || !grounds) throw new AppError('documents/nothing-to-print')
  const on = grounds.appliedOn
  const overrides = await getOverrides(reader)
  const household = await readHousehold(reader, person)
  const records = await readHardshipRecords(reader, person)
  const { notLabour } = spell.decision?.statement ?? nothingStated
  const model = toHardshipApplicationModel({
    stationName,
    applicationNo: personPaperNo('hardship-application-form', on, person.id),
    person,
    spell: { ...spell, grounds },
    relatives: records.relatives.map((one) => ({
      person: one.person,
      relation: (household && relationIn(household, one.person)) ?? '',
      labourState: labourStateOf(one, notLabour, on, overrides),
    })),
    registeredOn: records.unemployment.find((one) => isRegisteredOn(one, on))?.registeredOn ?? null,
  })
  const subjectIds = [person.id, spell.category, spell.recognisedOn] // together they name one recognition
  return paperDraft('hardship-application-form', model, { paperNo: model.applicationNo, subjectIds })
}
