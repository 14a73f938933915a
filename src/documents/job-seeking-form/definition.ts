import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldTable, rowsOf } from '../_kit/field-table'
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
  const row = rowsOf(labels, model)
  const rows = [
    row('name', 'sex', 'ethnicity'),
    row(['idNumber', 2], 'bornOn'),
    row('education', { label: labels.major, value: '' }, 'householdKind'),
    row(
      { label: labels.health, value: '' },
      { label: labels.height, value: '' },
      { label: labels.skillLevel, value: '' },
    ),
    row(['residenceAddress', 2], 'phone'),
    row(['skills', 3]),
    row(['jobs', 3]),
    row(['region', 2], 'monthlyPay'),
    row('dormitory', 'shifts', 'wantsTraining'),
    row('availableFrom', ['validity', 2]),
  ]
  return numberedPage({ labels, model, paperNo: model.registrationNo }, [
    fieldTable(rows, mm(9.2)),
    { text: labels.recommendations, bold: true, margin: [2, 10, 0, 4] },
    rosterTable(recommendationColumns(), model.recommendations, mm(8.5)),
    { text: labels.commitment, leadingIndent: 21, lineHeight: 1.25, margin: [0, 12, 0, 10] },
    signatureLine(labels.signature),
    handling(model),
  ])
}
