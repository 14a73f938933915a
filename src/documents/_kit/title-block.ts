import type { Content } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { codeBlock } from './code-block'
import { mm } from './lengths'

const codeSide = mm(17)

export interface TitleBlock {
  readonly title: string
  readonly code: string
  /** Line above the table, left and right: reporting unit and number or day. */
  readonly left: string
  readonly right: string
}

/** Head of a form: centred title, code in the upper right corner, and the line that stands on the table. */
export function titleBlock(block: TitleBlock): Content[] {
  return [
    {
      layout: paperFrames.bare,
      table: {
        widths: [codeSide, '*', codeSide],
        body: [
          [
            '',
            {
              text: block.title,
              fontSize: 20,
              bold: true,
              alignment: 'center',
              characterSpacing: 1.5,
              verticalAlignment: 'middle',
            },
            codeBlock(block.code, codeSide),
          ],
        ],
      },
    },
    {
      columns: [
        { text: block.left, width: '*' },
        { text: block.right, width: 'auto', alignment: 'right' },
      ],
      columnGap: 8,
      margin: [1, 3, 1, 3],
    },
  ]
}

/** Head of a sheet that no scanner reads: the title alone. */
export function bareTitle(title: string): Content {
  return { text: title, fontSize: 22, bold: true, alignment: 'center', characterSpacing: 3, margin: [0, mm(8), 0, 18] }
}
