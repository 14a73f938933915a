import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { rosterRow } from '../_kit/lengths'
import { contentWidth, paperPage } from '../_kit/page'
import { rosterTable, shareWidths } from '../_kit/roster-table'
import { signatureRow } from '../_kit/signature-line'
import { titleBlock } from '../_kit/title-block'
import { labels } from './labels'
import type { SignInSheetModel } from './model'

const widths = shareWidths([28, 110, 116, null, 66, null, 66, 70], contentWidth.landscape)
const columns = labels.columns.map((title, index) => ({ title, width: widths[index] ?? 0 }))

/** 培训签到表 of one session, A4 landscape, the header on every page. */
export function signInSheet(model: SignInSheetModel): TDocumentDefinitions {
  return paperPage(
    {
      orientation: 'landscape',
      title: `${labels.title} ${model.sheetNo}`,
      footer: `${labels.title}　${model.sheetNo}`,
    },
    [
      ...titleBlock({
        title: labels.title,
        code: model.code,
        left: labels.provider + model.provider,
        right: `${labels.heldOn}${model.heldOn}　　${labels.session}${model.session}`,
      }),
      {
        text: [
          `${labels.classNo}${model.classNo}　　${labels.course}${model.course}　　${labels.place}${model.place}\n`,
          `${labels.topic}${model.topic}　　${labels.hours}${model.hours}　　${labels.teacher}${model.teacher}`,
        ],
        fontSize: 9.5,
        margin: [1, 0, 0, 4],
      },
      rosterTable(
        columns,
        model.rows.map((row) => [row.ordinal, row.name, row.idNumber]),
        rosterRow,
      ),
      { text: `${model.expected}　　　${labels.handCounts}`, margin: [2, 8, 0, 0] },
      signatureRow(labels.signers),
    ],
  )
}
