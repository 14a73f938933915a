import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldRow, fieldTable, wideRow } from '../_kit/field-table'
import { mm } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { commitmentBlock, handlingBlock } from '../_kit/registration-parts'
import { labels } from './labels'
import type { EmploymentRegistrationModel } from './model'

/** 就业登记表 of one person, A4 portrait, one page. */
export function employmentRegistrationForm(model: EmploymentRegistrationModel): TDocumentDefinitions {
  const rows = [
    fieldRow([
      { label: labels.name, value: model.name },
      { label: labels.sex, value: model.sex },
      { label: labels.ethnicity, value: model.ethnicity },
    ]),
    fieldRow([
      { label: labels.idNumber, value: model.idNumber, pairs: 2 },
      { label: labels.bornOn, value: model.bornOn },
    ]),
    fieldRow([
      { label: labels.documentKind, value: model.documentKind },
      { label: labels.education, value: model.education },
      { label: labels.householdKind, value: model.householdKind },
    ]),
    fieldRow([{ label: labels.hukouAddress, value: model.hukouAddress, pairs: 3 }]),
    fieldRow([
      { label: labels.residenceAddress, value: model.residenceAddress, pairs: 2 },
      { label: labels.phone, value: model.phone },
    ]),
    fieldRow([
      { label: labels.kind, value: model.kind },
      { label: labels.employer, value: model.employer, pairs: 2 },
    ]),
    fieldRow([
      { label: labels.creditCode, value: model.creditCode, pairs: 2 },
      { label: labels.startedOn, value: model.startedOn },
    ]),
    fieldRow([
      { label: labels.industry, value: model.industry, pairs: 2 },
      { label: labels.job, value: model.job },
    ]),
    fieldRow([
      { label: labels.contractKind, value: model.contractKind },
      { label: labels.contract, value: model.contract, pairs: 2 },
    ]),
    fieldRow([
      { label: labels.monthlyPay, value: model.monthlyPay },
      { label: labels.workPlace, value: model.workPlace, pairs: 2 },
    ]),
    fieldRow([{ label: labels.insured, value: model.insured, pairs: 3 }]),
    fieldRow([{ label: labels.end, value: model.end, pairs: 3 }]),
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
    [fieldTable(rows, mm(10))],
  )
}
