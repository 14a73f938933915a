import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { mm } from '../_kit/lengths'
import { contentWidth, paperPage } from '../_kit/page'
import { rosterTable, shareWidths } from '../_kit/roster-table'
import { signatureRow } from '../_kit/signature-line'
import { titleBlock } from '../_kit/title-block'
import { labels } from './labels'
import type { MonthReportModel } from './model'

const widths = shareWidths([26, null, 26, 54, 48, 48, 48, 54], contentWidth.portrait)
const columns = labels.columns.map((title, index) => ({
  title,
  width: widths[index] ?? 0,
  alignment: index === 1 ? ('left' as const) : ('center' as const),
}))

function anchorBox(anchor: string): Content {
  return {
    layout: paperFrames.form,
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              { text: [labels.anchor, { text: anchor, bold: true, noWrap: true }], fontSize: 11.5 },
              { text: labels.anchorUse, fontSize: 9, lineHeight: 1.2, margin: [0, 4, 0, 0] },
            ],
            margin: [4, 4, 4, 4],
          },
        ],
      ],
    },
    margin: [0, 16, 0, 0],
    unbreakable: true,
  }
}

/** 月报表, A4 portrait, one page: the figures of a sealed month, and where the journal stood then. */
export function monthReport(model: MonthReportModel): TDocumentDefinitions {
  return paperPage({ orientation: 'portrait', title: `${labels.title} ${model.batchNo}`, footer: model.batchNo }, [
    ...titleBlock({
      title: labels.title,
      code: model.code,
      left: labels.unit + model.stationName,
      right: labels.month + model.month,
    }),
    {
      columns: [
        { text: labels.batchNo + model.batchNo, width: '*' },
        { text: labels.sealedAt + model.sealedAt, width: 'auto' },
      ],
      margin: [1, 0, 1, 4],
    },
    rosterTable(columns, model.rows, mm(11)),
    { text: model.note, fontSize: 9, lineHeight: 1.2, margin: [2, 6, 2, 0] },
    signatureRow(labels.signers),
    anchorBox(model.anchor),
  ])
}
