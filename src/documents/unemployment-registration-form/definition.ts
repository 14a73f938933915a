import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldRow, fieldTable, wideRow } from '../_kit/field-table'
import { mm } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { commitmentBlock, handlingBlock } from '../_kit/registration-parts'
import { labels } from './labels'
import type { UnemploymentRegistrationModel } from './model'

/** 失业人员登记表, A4 portrait, one page: what the station knows is filled in, the rest is left for the pen. */
export function unemploymentRegistrationForm(model: UnemploymentRegistrationModel): TDocumentDefinitions {
  const rows = [
    fieldRow([
      { label: labels.name, value: model.name, pairs: 2 },
      { label: labels.sex, value: model.sex },
    ]),
    fieldRow([
      { label: labels.idNumber, value: model.idNumber, pairs: 2 },
      { label: labels.ethnicity, value: model.ethnicity },
    ]),
    fieldRow([
      { label: labels.documentKind, value: model.documentKind, pairs: 2 },
      { label: labels.bornOn, value: model.bornOn },
    ]),
    fieldRow([
      { label: labels.householdKind, value: model.householdKind },
      { label: labels.education, value: model.education },
      { label: labels.political, value: '' },
    ]),
    fieldRow([
      { label: labels.health, value: model.health, pairs: 2 },
      { label: labels.marital, value: '' },
    ]),
    fieldRow([{ label: labels.hukouAddress, value: model.hukouAddress, pairs: 3 }]),
    fieldRow([{ label: labels.residenceAddress, value: model.residenceAddress, pairs: 3 }]),
    fieldRow([
      { label: labels.phone, value: model.phone },
      { label: labels.place, value: model.place, pairs: 2 },
    ]),
    fieldRow([
      { label: labels.school, value: '', pairs: 2 },
      { label: labels.graduatedOn, value: '' },
    ]),
    fieldRow([
      { label: labels.previousEmployer, value: model.previousEmployer, pairs: 2 },
      { label: labels.previousJob, value: model.previousJob },
    ]),
    fieldRow([
      { label: labels.unemployedOn, value: model.unemployedOn },
      { label: labels.reason, value: model.reason, pairs: 2 },
    ]),
    fieldRow([
      { label: labels.jobWish, value: model.jobWish, pairs: 2 },
      { label: labels.skills, value: '' },
    ]),
    fieldRow([
      { label: labels.wantsTraining, value: model.wantsTraining },
      { label: labels.wantsStartUp, value: model.wantsStartUp, pairs: 2 },
    ]),
    wideRow(labels.commitmentTitle, commitmentBlock(labels.commitment)),
    wideRow(labels.handlingTitle, handlingBlock(labels.handling, model)),
  ]
  return numberedPage(
    {
      title: labels.title,
      code: model.code,
      keeper: labels.station + model.stationName,
      numberLabel: labels.number,
      paperNo: model.registrationNo,
    },
    [fieldTable(rows, mm(9.2)), { text: labels.note, fontSize: 8.5, margin: [2, 6, 0, 0] }],
  )
}
