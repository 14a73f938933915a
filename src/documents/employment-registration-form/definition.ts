import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldRow, fieldTable, wideRow } from '../_kit/field-table'
import { handlingRow } from '../_kit/handling-row'
import { mm, sealSide } from '../_kit/lengths'
import { paperPage } from '../_kit/page'
import { signatureLine } from '../_kit/signature-line'
import { titleBlock } from '../_kit/title-block'
import { labels } from './labels'
import type { EmploymentRegistrationModel } from './model'

const commitment: Content = {
  stack: [
    { text: labels.commitment, leadingIndent: 21, lineHeight: 1.25, margin: [0, 4, 0, 10] },
    signatureLine(labels.signature),
  ],
}

function handling(model: EmploymentRegistrationModel): Content {
  return {
    stack: [
      { text: labels.handling, leadingIndent: 21, margin: [0, 4, 0, sealSide - 34] },
      handlingRow({
        handler: labels.handler + model.handlerName,
        seal: labels.seal,
        day: labels.registeredOn + model.registeredOn,
      }),
    ],
  }
}

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
    wideRow(labels.commitmentTitle, commitment),
    wideRow(labels.handlingTitle, handling(model)),
  ]
  return paperPage(
    { orientation: 'portrait', title: `${labels.title} ${model.registrationNo}`, footer: model.registrationNo },
    [
      ...titleBlock({
        title: labels.title,
        code: model.code,
        left: labels.station + model.stationName,
        right: labels.number + model.registrationNo,
      }),
      fieldTable(rows, mm(10)),
    ],
  )
}
