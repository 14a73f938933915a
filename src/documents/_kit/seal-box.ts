import type { TableCell } from 'pdfmake/interfaces'
import { sealSide } from './lengths'
import { dateBlank } from './date-text'

/** One opinion in the chain of approval: who gives it and who signs. */
export interface OpinionBox {
  readonly title: string
  readonly signer: string
  /** In the first row the line above is the foot of the table before. */
  readonly isFirst: boolean
}

/**
 * Approval box: title, room for the opinion and a round seal (at least 35 mm square), signer and day at its foot.
 * The seal stands over the unit's name and the day, so both are at the lower right.
 */
export function opinionBox(box: OpinionBox): TableCell {
  return {
    border: [true, !box.isFirst, true, true],
    stack: [
      { text: box.title, bold: true },
      { text: box.signer, margin: [0, sealSide - 28, 0, 4] },
      { text: `（盖章）${dateBlank}`, alignment: 'right' },
    ],
  }
}
