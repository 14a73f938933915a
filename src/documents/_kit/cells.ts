import type { TableCell } from 'pdfmake/interfaces'
import { fitSize } from './text-width'

const middle = { verticalAlignment: 'middle' } as const

/** Name of a field, in the grey cell before its value. */
export function labelCell(text: string): TableCell {
  return { text, alignment: 'center', fillColor: '#f3f3f3', ...middle }
}

export interface ValueCell {
  /** Room between the cell's paddings, points; a longer text shrinks to 8 pt and then wraps. */
  readonly width: number
  readonly columns?: number
  readonly size?: number
  readonly alignment?: 'left' | 'center'
}

/** Value of a field. With `columns`, the covered cells follow it. */
export function valueCells(text: string, cell: ValueCell): TableCell[] {
  const covered = Array.from({ length: (cell.columns ?? 1) - 1 }, (): TableCell => ({}))
  return [
    {
      text,
      fontSize: fitSize(text, cell.width, cell.size ?? 10.5),
      alignment: cell.alignment ?? 'left',
      ...(cell.columns === undefined ? {} : { colSpan: cell.columns }),
      ...middle,
    },
    ...covered,
  ]
}
