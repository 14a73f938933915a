import type { SheetCell } from '../../usecases/ports'
import { emptyCell, type RawRow } from './raw-rows'

/** Rows as they cross the worker border: few large values instead of an object for each cell. */
export interface PackedRows {
  readonly rowNumbers: Uint32Array
  readonly widths: Uint16Array
  readonly texts: readonly string[]
  readonly kinds: Uint8Array
}

const kinds = ['empty', 'text', 'number', 'date'] as const satisfies readonly SheetCell['kind'][]

export function packRows(rows: readonly RawRow[]): PackedRows {
  const cells = rows.flatMap((row) => row.cells)
  return {
    rowNumbers: Uint32Array.from(rows, (row) => row.rowNumber),
    widths: Uint16Array.from(rows, (row) => row.cells.length),
    texts: cells.map((cell) => cell.text),
    kinds: Uint8Array.from(cells, (cell) => kinds.indexOf(cell.kind)),
  }
}

export function unpackRows(packed: PackedRows): RawRow[] {
  let at = 0
  return Array.from(packed.rowNumbers, (rowNumber, index) => {
    const cells: SheetCell[] = []
    for (const end = at + (packed.widths[index] ?? 0); at < end; at++) {
      const kind = kinds[packed.kinds[at] ?? 0] ?? 'empty'
      cells.push(kind === 'empty' ? emptyCell : { text: packed.texts[at] ?? '', kind })
    }
    return { rowNumber, cells }
  })
}
