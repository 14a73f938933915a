import { matchTitle } from './titles'
import type { RosterCell, RosterColumn, RosterColumns, RosterField, RosterRow, RosterSheet } from './types'

/** Title rows, a unit line and notes may stand above the header; below this many rows nobody looks for it. */
const ROWS_SEARCHED = 20

/** The header of a sheet. */
export interface RosterHeader {
  readonly columns: RosterColumns
  /** Titles that name no field, or one that an earlier column has. */
  readonly unused: readonly string[]
  readonly rowNumber: number
  /** Index in the sheet's rows at which the data begin. */
  readonly firstData: number
}

/**
 * Finds the header: the row, or the two rows one above the other, in which the most fields are recognised. It must name
 * the name or the number and at least one thing more.
 */
export function findHeader(sheet: RosterSheet): RosterHeader | null {
  let best: RosterHeader | null = null
  for (const [index, row] of sheet.rows.slice(0, ROWS_SEARCHED).entries()) {
    const next = sheet.rows[index + 1]
    const single = { ...titlesOf(row.cells), rowNumber: row.rowNumber, firstData: index + 1 }
    if (isBetter(single, best)) best = single
    if (!next || !isTitlesOnly(next)) continue
    const double = { ...single, ...titlesOf(mergeTitles(row.cells, next.cells)), firstData: index + 2 }
    if (isBetter(double, best)) best = double
  }
  return best
}

/** Whether a row repeats the header, as printed rosters do on each page. */
export function isRepeatedHeader(row: RosterRow, columns: RosterColumns): boolean {
  const repeats = (field: RosterField): boolean => {
    const column = columns.get(field)
    return column !== undefined && matchTitle(row.cells[column.index]?.text ?? '')?.field === field
  }
  return repeats('name') && repeats('idNumber')
}

function isBetter(candidate: RosterHeader, best: RosterHeader | null): boolean {
  const { columns } = candidate
  if (columns.size < 2 || !(columns.has('name') || columns.has('idNumber'))) return false
  return columns.size > (best?.columns.size ?? 0)
}

function titlesOf(cells: readonly RosterCell[]): Pick<RosterHeader, 'columns' | 'unused'> {
  const columns = columnsOf(cells)
  const taken = new Set([...columns.values()].map(({ index }) => index))
  const unused = cells.filter((cell, index) => cell.kind !== 'empty' && !taken.has(index)).map(titleText)
  return { columns, unused: unused.filter((title) => title !== '') }
}

/** A title as the file has it, line breaks as spaces. */
function titleText({ text }: RosterCell): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function columnsOf(cells: readonly RosterCell[]): RosterColumns {
  const columns = new Map<RosterField, RosterColumn & { isExact: boolean }>()
  for (const [index, cell] of cells.entries()) {
    const match = cell.kind === 'text' ? matchTitle(cell.text) : null
    if (!match) continue
    const before = columns.get(match.field)
    // The first column of a kind is the person's own; an exact title beats one that only contains the word.
    if (before && (before.isExact || !match.isExact)) continue
    columns.set(match.field, { index, title: titleText(cell), isExact: match.isExact })
  }
  return columns
}

/** A title in the lower row is the closer one; where it is empty the upper cell spans both. */
function mergeTitles(upper: readonly RosterCell[], lower: readonly RosterCell[]): RosterCell[] {
  const width = Math.max(upper.length, lower.length)
  return Array.from({ length: width }, (_, index) => {
    const below = lower[index]
    return below && below.kind !== 'empty' ? below : (upper[index] ?? { text: '', kind: 'empty' })
  })
}

function isTitlesOnly(row: RosterRow): boolean {
  return row.cells.every((cell) => cell.kind === 'empty' || (cell.kind === 'text' && !/\d/.test(cell.text)))
}
