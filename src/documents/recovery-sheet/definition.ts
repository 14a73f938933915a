import type { Content, ContentTable, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { labelCell } from '../_kit/cells'
import { mm } from '../_kit/lengths'
import { paperPage } from '../_kit/page'
import { bareTitle } from '../_kit/title-block'
import { labels } from './labels'
import type { RecoverySheetModel } from './model'

const groupsInRow = 3
const handoverRows = 3

/** The code in large boxes, three groups a row, each with its place in small print. */
function codeTable(groups: readonly string[]): ContentTable {
  const cells = groups.map((text, index): TableCell => ({
    stack: [
      { text: String(index + 1), fontSize: 7, color: '#666666', alignment: 'left' },
      { text, fontSize: 20, bold: true, characterSpacing: 3, alignment: 'center', margin: [0, 0, 0, 6] },
    ],
  }))
  while (cells.length % groupsInRow !== 0) cells.push('')
  const body = Array.from({ length: cells.length / groupsInRow }, (_, row) =>
    cells.slice(row * groupsInRow, (row + 1) * groupsInRow),
  )
  return { layout: paperFrames.form, table: { widths: ['*', '*', '*'], body }, margin: [0, 4, 0, 4] }
}

function section(title: string, content: Content): Content[] {
  return [{ text: title, bold: true, fontSize: 13, margin: [0, 16, 0, 4] }, content]
}

/** 恢复码保管单, A4 portrait, one page. It carries no machine-readable code: the secret is for eyes only. */
export function recoverySheet(model: RecoverySheetModel): TDocumentDefinitions {
  const emptyRows = Array.from({ length: handoverRows }, () => labels.handoverColumns.map((): TableCell => ''))
  return paperPage({ orientation: 'portrait', title: labels.title, footer: null }, [
    bareTitle(labels.title),
    {
      columns: [
        { text: labels.station + model.stationName, width: '*' },
        { text: labels.printedOn + model.printedOn, width: 'auto' },
      ],
      fontSize: 12,
    },
    ...section(labels.code, codeTable(model.groups)),
    { text: labels.tell, fontSize: 9, color: '#444444' },
    ...section(labels.purposeTitle, { ol: [...labels.purposes], fontSize: 11.5, lineHeight: 1.25 }),
    ...section(labels.ruleTitle, { ol: [...labels.rules], fontSize: 11.5, lineHeight: 1.25 }),
    ...section(labels.handoverTitle, {
      layout: paperFrames.form,
      table: {
        widths: ['*', '*', '*', '*'],
        heights: mm(10),
        body: [labels.handoverColumns.map(labelCell), ...emptyRows],
      },
    }),
  ])
}
