import { AppError } from '../../shared/errors/app-error'
import type { RawSheet, SheetCell } from '../../usecases/ports'
import { limits } from './limits'

export type RawRow = RawSheet['rows'][number]

/** The one empty cell: half of a roster is empty. */
export const emptyCell: SheetCell = { text: '', kind: 'empty' }

/** Counts rows of a file as they are read. @throws AppError `sheets/too-large` */
export class RowBudget {
  private rows = 0

  /** Trims empty cells at the end; `null` when nothing is left, so that nobody looks at it again. */
  take(rowNumber: number, cells: readonly SheetCell[]): RawRow | null {
    let width = cells.length
    while (width > 0 && cells[width - 1]?.kind === 'empty') width -= 1
    if (width === 0) return null
    if (width > limits.columns) throw tooLarge('columns', width, limits.columns)
    this.rows += 1
    if (this.rows > limits.rows) throw tooLarge('rows', this.rows, limits.rows)
    return { rowNumber, cells: width === cells.length ? cells : cells.slice(0, width) }
  }
}

function tooLarge(what: string, found: number, limit: number): AppError {
  return new AppError('sheets/too-large', { what, found, limit })
}
