import { readXls, readXlsx, streamXlsxRows, writeXlsx, writeXlsxStream, type CellValue } from 'hucre/xlsx'
import type { SheetCell, TextSheet } from '../../usecases/ports'
import { emptyCell } from './raw-rows'

/**
 * The only door to the spreadsheet library. It reads values and writes plain tables of text; workbooks of other people
 * are never written back.
 */

/** Text, as the cell's number format: an identity number stays what it is when somebody edits the cell. */
const textFormat = '@'

/** Sheet names in the order of the tabs. */
export async function listSheetNames(file: Uint8Array): Promise<string[]> {
  const names: string[] = []
  await readXlsx(file, {
    sheets: (sheet) => {
      names.push(sheet.name)
      return false
    },
  })
  return names
}

/** Rows of one sheet as the file numbers them. A formula gives the value that was saved with it. */
export async function* readSheetRows(
  file: Uint8Array,
  sheet: number,
): AsyncGenerator<{ readonly rowNumber: number; readonly cells: readonly SheetCell[] }> {
  for await (const row of streamXlsxRows(file, { sheet })) {
    yield { rowNumber: row.index + 1, cells: row.values.map(cellOf) }
  }
}

/** Every sheet of an .xls file (BIFF). @throws whatever the library throws at another compound file or one with a password */
export async function readLegacySheets(
  file: Uint8Array,
): Promise<readonly { readonly name: string; readonly rows: readonly (readonly SheetCell[])[] }[]> {
  const { sheets } = await readXls(file)
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellOf)) }))
}

/** Workbook of one sheet, all text, the titles in row 1 and kept in view. No date or program name goes into it. */
export function writeTextSheet(
  name: string,
  titles: readonly string[],
  rows: Iterable<readonly string[]>,
): ReadableStream<Uint8Array> {
  const columns = titles.map((header) => ({ header, style: { numFmt: textFormat } }))
  return writeXlsxStream(cellValues(rows), { name, columns, freezePane: { rows: 1 } })
}

/** Workbook of sheets as people fill them in: titles in row 1 and kept in view, cells formatted as text. */
export function writeTextSheets(sheets: readonly TextSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, titles, rows }) => ({
      name,
      columns: titles.map(() => ({ style: { numFmt: textFormat } })),
      rows: [titles, ...rows].map((row) => row.map((cell) => (cell === '' ? null : cell))),
      freezePane: { rows: 1 },
    })),
  })
}

function* cellValues(rows: Iterable<readonly string[]>): Generator<CellValue[]> {
  for (const row of rows) yield row.map((text) => (text === '' ? null : text))
}

function cellOf(value: CellValue | undefined): SheetCell {
  if (value === undefined || value === null || value === '') return emptyCell
  if (typeof value === 'string') return { text: value, kind: 'text' }
  if (typeof value === 'number') return { text: String(value), kind: 'number' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', kind: 'text' }
  const ms = value.getTime()
  return Number.isNaN(ms) ? emptyCell : { text: value.toISOString().slice(0, 10), kind: 'date' }
}
