import { problemTitle } from '../../src/domain/rosters/error-sheet'
import { readTables } from '../../src/platform/sheets/read-tables'

/** A refused row, as the workbook that a clerk downloads tells it. */
export interface DemoRemark {
  readonly sheet: string
  readonly message: string
}

/** Reads the workbook of refused rows that the import page offers. */
export async function readErrorWorkbook(file: Uint8Array): Promise<DemoRemark[]> {
  const remarks: DemoRemark[] = []
  let column = -1
  for await (const { name, rows } of readTables(file)) {
    for (const { rowNumber, cells } of rows) {
      if (rowNumber === 1) column = cells.findIndex(({ text }) => text === problemTitle)
      else remarks.push({ sheet: name, message: cells[column]?.text ?? '' })
    }
  }
  return remarks
}
