import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { rosterRow } from '../_kit/lengths'
import { contentWidth, paperPage } from '../_kit/page'
import { rosterTable, shareWidths } from '../_kit/roster-table'
import { signatureRow } from '../_kit/signature-line'
import { titleBlock } from '../_kit/title-block'
import { labels } from './labels'
import type { HiringRosterModel } from './model'

const widths = shareWidths([20, 40, 92, 20, 50, 26, null, 44, 58, 70, 42, 62, 26], contentWidth.landscape)
const columns = labels.columns.map((title, index) => ({ title, width: widths[index] ?? 0 }))

/** 用人单位招用人员登记花名册, A4 landscape, as many pages as it takes, the header on each. */
export function hiringRoster(model: HiringRosterModel): TDocumentDefinitions {
  return paperPage(
    {
      orientation: 'landscape',
      title: `${labels.title} ${model.rosterNo}`,
      footer: `${labels.title}　${model.rosterNo}`,
    },
    [
      ...titleBlock({
        title: labels.title,
        code: model.code,
        left: labels.station + model.stationName,
        right: labels.number + model.rosterNo,
      }),
      {
        text: [
          `${labels.employer}${model.employer}　　${labels.creditCode}${model.creditCode}\n`,
          `${labels.registeredOn}${model.registeredOn}　　${labels.headCount}${model.headCount}`,
        ],
        fontSize: 9.5,
        margin: [1, 0, 0, 4],
      },
      rosterTable(columns, model.rows, rosterRow),
      signatureRow(labels.signers),
    ],
  )
}
