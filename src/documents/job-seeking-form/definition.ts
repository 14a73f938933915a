import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldRow, fieldTable } from '../_kit/field-table'
import { handlingRow } from '../_kit/handling-row'
import { mm, sealSide } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { contentWidth } from '../_kit/page'
import { rosterTable, shareWidths, type RosterColumn } from '../_kit/roster-table'
import { signatureLine } from '../_kit/signature-line'
import { labels } from './labels'
import type { JobSeekingModel } from './model'

function recommendationColumns(): readonly RosterColumn[] {
  const { columns } = labels
  const titles = [columns.on, columns.employer, columns.job, columns.result, columns.handler]
  const widths = shareWidths([78, null, null, null, 48], contentWidth.portrait)
  return titles.map((title, index) => ({ title, width: widths[index] ?? 0 }))
}

function handling(model: JobSeekingModel): Content {
  return {
    margin: [0, sealSide - 40, 0, 0],
    stack: [
      handlingRow({
        handler: labels.handler + model.handlerName,
        seal: labels.seal,
        day: labels.registeredOn + model.registeredOn,
      }),
    ],
  }
}

/** 求职登记表, A4 portrait, one page: what the station knows is filled in, the rest is left for the pen. */
export function jobSeekingForm(model: JobSeekingModel): TDocumentDefinitions {
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
      { label: labels.education, value: model.education },
      { label: labels.major, value: '' },
      { label: labels.householdKind, value: model.householdKind },
    ]),
    fieldRow([
      { label: labels.health, value: '' },
      { label: labels.height, value: '' },
      { label: labels.skillLevel, value: '' },
    ]),
    fieldRow([
      { label: labels.residenceAddress, value: model.residenceAddress, pairs: 2 },
      { label: labels.phone, value: model.phone },
    ]),
    fieldRow([{ label: labels.skills, value: model.skills, pairs: 3 }]),
    fieldRow([{ label: labels.jobs, value: model.jobs, pairs: 3 }]),
    fieldRow([
      { label: labels.region, value: model.region, pairs: 2 },
      { label: labels.monthlyPay, value: model.monthlyPay },
    ]),
    fieldRow([
      { label: labels.dormitory, value: model.dormitory },
      { label: labels.shifts, value: model.shifts },
      { label: labels.wantsTraining, value: model.wantsTraining },
    ]),
    fieldRow([
      { label: labels.availableFrom, value: model.availableFrom },
      { label: labels.validity, value: model.validity, pairs: 2 },
    ]),
  ]
  return numberedPage(
    {
      title: labels.title,
      code: model.code,
      keeper: labels.station + model.stationName,
      numberLabel: labels.number,
      paperNo: model.registrationNo,
    },
    [
      fieldTable(rows, mm(9.2)),
      { text: labels.recommendations, bold: true, margin: [2, 10, 0, 4] },
      rosterTable(recommendationColumns(), model.recommendations, mm(8.5)),
      { text: labels.commitment, leadingIndent: 21, lineHeight: 1.25, margin: [0, 12, 0, 10] },
      signatureLine(labels.signature),
      handling(model),
    ],
  )
}
