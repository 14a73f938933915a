import type { Content } from 'pdfmake/interfaces'
import { dateBlank } from './date-text'

/** Room for the signature and the day, points: one for every line, so that the names of lines stand under each other. */
const ROOM = 200

/** Right-aligned line for a signature by hand, with the place for the day after it. */
export function signatureLine(label: string, date: string = dateBlank): Content {
  const columns = [
    { text: label, width: '*' },
    { text: date, width: ROOM },
  ]
  return { columns, alignment: 'right', margin: [0, 6, 4, 2] }
}

/** Roles that sign at the foot of a roster, evenly over the width. */
export function signatureRow(labels: readonly string[]): Content {
  return { columns: labels.map((text) => ({ text, width: '*' })), margin: [2, 10, 0, 0], unbreakable: true }
}
