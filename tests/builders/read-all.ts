import { readTables } from '../../src/platform/sheets/read-tables'
import type { RawRow } from '../../src/platform/sheets/raw-rows'
import type { RawSheet } from '../../src/usecases/ports'

/** Every sheet of a file, as the worker's client puts it together. */
export async function readAll(bytes: Uint8Array): Promise<RawSheet[]> {
  const sheets: { name: string; rows: RawRow[] }[] = []
  for await (const { sheet, name, rows } of readTables(bytes)) {
    const whole = (sheets[sheet] ??= { name, rows: [] })
    whole.rows.push(...rows)
  }
  return sheets
}

/** Texts of the cells, with the row number before them. */
export function textsOf(sheet: RawSheet | undefined): (string | number)[][] {
  return (sheet?.rows ?? []).map((row) => [row.rowNumber, ...row.cells.map((cell) => cell.text)])
}
