import { AppError } from '../../shared/errors/app-error'
import { decodeText } from './decode-text'
import { fileKind } from './file-kind'
import { guardWorkbook } from './guard-workbook'
import { limits } from './limits'
import { RowBudget, type RawRow } from './raw-rows'
import { readCsv } from './read-csv'
import { listSheetNames, readLegacySheets, readSheetRows } from './spreadsheet'

/** Rows of one sheet, in the order of the file. A sheet arrives in several of these, an empty one in one. */
export interface SheetPart {
  readonly sheet: number
  readonly name: string
  readonly rows: readonly RawRow[]
}

/** Rows in one message from the worker: small enough that taking it in is not felt. */
const PART_ROWS = 1000

/**
 * Reads every sheet of a table file, part by part.
 *
 * @throws AppError `sheets/*`
 */
export async function* readTables(bytes: Uint8Array): AsyncGenerator<SheetPart> {
  if (bytes.byteLength > limits.fileBytes) {
    throw new AppError('sheets/too-large', { what: 'bytes', found: bytes.byteLength, limit: limits.fileBytes })
  }
  const kind = fileKind(bytes)
  if (kind === 'text') yield* inParts(0, 'CSV', readCsv(decodeText(bytes), new RowBudget()))
  else if (kind === 'workbook') yield* readWorkbook(bytes)
  else yield* readLegacyWorkbook(bytes)
}

async function* readWorkbook(bytes: Uint8Array): AsyncGenerator<SheetPart> {
  guardWorkbook(bytes)
  const budget = new RowBudget()
  try {
    for (const [sheet, name] of (await listSheetNames(bytes)).entries()) {
      yield* inParts(sheet, name, rowsOf(bytes, sheet, budget))
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('sheets/unreadable', { reason: 'damaged' }, { cause: error })
  }
}

/** A sheet of an .xls has at most 65,536 rows of 256 cells, so it is read whole. */
async function* readLegacyWorkbook(bytes: Uint8Array): AsyncGenerator<SheetPart> {
  const budget = new RowBudget()
  const sheets = await readLegacySheets(bytes).catch((cause: unknown) => {
    throw new AppError('sheets/unsupported-kind', { reason: 'legacy-office' }, { cause })
  })
  for (const [sheet, { name, rows }] of sheets.entries()) {
    const found = rows.map((cells, index) => budget.take(index + 1, cells)).filter((row) => row !== null)
    yield* inParts(sheet, name, found)
  }
}

async function* rowsOf(bytes: Uint8Array, sheet: number, budget: RowBudget): AsyncGenerator<RawRow> {
  for await (const { rowNumber, cells } of readSheetRows(bytes, sheet)) {
    const row = budget.take(rowNumber, cells)
    if (row) yield row
  }
}

async function* inParts(
  sheet: number,
  name: string,
  rows: Iterable<RawRow> | AsyncIterable<RawRow>,
): AsyncGenerator<SheetPart> {
  let part: RawRow[] = []
  let parts = 0
  for await (const row of rows) {
    part.push(row)
    if (part.length < PART_ROWS) continue
    yield { sheet, name, rows: part }
    part = []
    parts += 1
  }
  if (part.length > 0 || parts === 0) yield { sheet, name, rows: part }
}
