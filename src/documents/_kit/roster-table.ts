import type { ContentTable, TableCell } from 'pdfmake/interfaces'
import { paperFrames } from '../../domain/documents/paper-marks'
import { labelCell, valueCells } from './cells'

/** One column of a roster. */
export interface RosterColumn {
  readonly title: string
  /** Width between the paddings, points. */
  readonly width: number
  readonly alignment?: 'left' | 'center'
}

/** Roster whose header stands on every page and whose rows are never torn apart. */
export function rosterTable(
  columns: readonly RosterColumn[],
  rows: readonly (readonly string[])[],
  rowHeight: number,
): ContentTable {
  const body = rows.map((texts): TableCell[] =>
    columns.flatMap((column, index) =>
      valueCells(texts[index] ?? '', { width: column.width, size: 9.5, alignment: column.alignment ?? 'center' }),
    ),
  )
  return {
    layout: paperFrames.roster,
    fontSize: 9.5,
    table: {
      headerRows: 1,
      widths: columns.map((column) => column.width),
      heights: rowHeight,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      body: [columns.map((column) => labelCell(column.title)), ...body],
    },
  }
}

/** Widths that share the room left by the fixed ones; `null` marks a column that takes its share. */
export function shareWidths(fixed: readonly (number | null)[], room: number): number[] {
  const cellExtra = rosterPadding * 2 + 0.5
  const taken = fixed.reduce<number>((sum, width) => sum + (width ?? 0) + cellExtra, 1)
  const open = fixed.filter((width) => width === null).length
  return fixed.map((width) => width ?? (room - taken) / open)
}

/** Padding left and right of a roster cell, points; the renderer's frame uses the same. */
const rosterPadding = 3
