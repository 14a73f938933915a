import type { ContentTable, TableCell } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { labelCell, valueCells } from './cells'
import { contentWidth } from './page'

/** One field of a form: its printed name, its value, and over how many pairs of columns it reaches. */
export interface Field {
  readonly label: string
  readonly value: string
  readonly pairs?: number
}

const labelWidth = 66
const padding = 8
const pairsInRow = 3
const valueWidth =
  (contentWidth.portrait - pairsInRow * labelWidth - (2 * pairsInRow + 1) * 0.5) / pairsInRow - 2 * padding

/** Widths of the portrait form grid: three pairs of name and value. */
const fieldWidths: (number | '*')[] = [labelWidth, '*', labelWidth, '*', labelWidth, '*']

/** Row of the field grid; the pairs of its fields add up to three. */
export function fieldRow(fields: readonly Field[]): TableCell[] {
  return fields.flatMap((field) => {
    const pairs = field.pairs ?? 1
    const extra = (pairs - 1) * (valueWidth + labelWidth + 2 * padding)
    return [
      labelCell(field.label),
      ...valueCells(field.value, {
        width: valueWidth + extra,
        columns: pairs * 2 - 1,
        alignment: pairs > 1 ? 'left' : 'center',
      }),
    ]
  })
}

/** Row whose content fills all three pairs behind one label. */
export function wideRow(label: string, content: TableCell): TableCell[] {
  return [labelCell(label), { ...(content as object), colSpan: 5 } as TableCell, {}, {}, {}, {}]
}

/** Form table of field rows. */
export function fieldTable(rows: TableCell[][], heights: number | (number | 'auto')[]): ContentTable {
  return {
    layout: paperFrames.form,
    table: { widths: fieldWidths, heights, body: rows, dontBreakRows: true },
  }
}
