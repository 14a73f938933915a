import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { fieldTable, rowsOf } from '../_kit/field-table'
import { mm } from '../_kit/lengths'
import { numberedPage } from '../_kit/numbered-page'
import { labels } from './labels'
import type { AcceptanceReceiptModel } from './model'

/** 业务受理回执, A5 across, one page: what was taken in, and by when it is finished. */
export function acceptanceReceipt(model: AcceptanceReceiptModel): TDocumentDefinitions {
  const row = rowsOf(labels, model)
  const rows = [
    row('name', ['idNumber', 2]),
    row({ label: labels.matter, value: labels.matterName }, ['materials', 2]),
    row('acceptedOn', ['dueOn', 2]),
    row({ label: labels.handler, value: model.handlerName }, { label: labels.phone, value: '', pairs: 2 }),
  ]
  return numberedPage(
    { labels, model, paperNo: model.acceptanceNo },
    [
      fieldTable(rows, mm(11)),
      { text: labels.note, fontSize: 8.5, margin: [2, 6, 0, 0] },
      { text: labels.seal, alignment: 'right', margin: [0, mm(14), mm(22), 0] },
    ],
    'a5',
  )
}
