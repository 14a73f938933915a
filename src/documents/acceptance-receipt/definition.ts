import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldRow, fieldTable } from '../_kit/field-table'
import { mm } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { labels } from './labels'
import type { AcceptanceReceiptModel } from './model'

/** 业务受理回执, A5 across, one page: what was taken in, and by when it is finished. */
export function acceptanceReceipt(model: AcceptanceReceiptModel): TDocumentDefinitions {
  const rows = [
    fieldRow([
      { label: labels.name, value: model.name },
      { label: labels.idNumber, value: model.idNumber, pairs: 2 },
    ]),
    fieldRow([
      { label: labels.matter, value: labels.matterName },
      { label: labels.materials, value: model.materials, pairs: 2 },
    ]),
    fieldRow([
      { label: labels.acceptedOn, value: model.acceptedOn },
      { label: labels.dueOn, value: model.dueOn, pairs: 2 },
    ]),
    fieldRow([
      { label: labels.handler, value: model.handlerName },
      { label: labels.phone, value: '', pairs: 2 },
    ]),
  ]
  return numberedPage(
    {
      title: labels.title,
      code: model.code,
      keeper: labels.station + model.stationName,
      numberLabel: labels.number,
      paperNo: model.acceptanceNo,
    },
    [
      fieldTable(rows, mm(11)),
      { text: labels.note, fontSize: 8.5, margin: [2, 6, 0, 0] },
      { text: labels.seal, alignment: 'right', margin: [0, mm(14), mm(22), 0] },
    ],
    'a5',
  )
}
