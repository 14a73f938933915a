import type { TitleTable } from './title-table'
import type { RosterCell, RosterColumn, RosterColumns, RosterRow, RosterSheet } from './types'

/** Title rows, a unit line and notes may stand above the header; below this many rows nobody looks for it. */
const ROWS_SEARCHED = 20

/** The header of a sheet. */
export interface RosterHeader<F extends string> {
  readonly columns: RosterColumns<F>
  /** Title of each column, `''` where it has none. */
  readonly titles: readonly string[]
  readonly rowNumber: number
  /** Index in the sheet's rows at which the data begin. */
  readonly firstData: number
}

/** What a header is found by. */
export interface HeaderRules<F extends string> {
  readonly titles: TitleTable<F>
  /** Fields of which a header names at least one, beside something else. */
  readonly anchors: readonly F[]
}

/** Finds the header: the row, or the two rows one above the other, in which the most fields are recognised. */
export function findHeader<F extends string>(sheet: RosterSheet, rules: HeaderRules<F>): RosterHeader<F> | null {
  let best: RosterHeader<F> | null = null
  for (const [index, row] of sheet.rows.slice(0, ROWS_SEARCHED).entries()) {
    const next = sheet.rows[index + 1]
    const single = { ...headerOf(row.cells, rules), rowNumber: row.rowNumber, firstData: index + 1 }
    if (isBetter(single, best, rules)) best = single
    if (!next || !isTitlesOnly(next)) continue
    const double = { ...single, ...headerOf(mergeTitles(row.cells, next.cells), rules), firstData: index + 2 }
    // A line above the header that adds no column says whose list it is.
    if (double.columns.size === headerOf(next.cells, rules).columns.size) continue
    if (isBetter(double, best, rules)) best = double
  }
  return best
}

/** Whether a row repeats the header, as printed rosters do on each page. */
export function isRepeatedHeader<F extends string>(
  row: RosterRow,
  columns: RosterColumns<F>,
  { titles, anchors }: HeaderRules<F>,
): boolean {
  return anchors.every((field) => {
    const column = columns.get(field)
    return column !== undefined && titles.match(row.cells[column.index]?.text ?? '')?.field === field
  })
}

function isBetter<F extends string>(
  { columns }: RosterHeader<F>,
  best: RosterHeader<F> | null,
  { anchors }: HeaderRules<F>,
): boolean {
  if (columns.size < 2 || !anchors.some((field) => columns.has(field))) return false
  return columns.size > (best?.columns.size ?? 0)
}

function headerOf<F extends string>(
  cells: readonly RosterCell[],
  { titles }: HeaderRules<F>,
): Pick<RosterHeader<F>, 'columns' | 'titles'> {
  return { columns: columnsOf(cells, titles), titles: cells.map(titleText) }
}

/** A title as the file has it, line breaks as spaces. */
function titleText({ text }: RosterCell): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function columnsOf<F extends string>(cells: readonly RosterCell[], titles: TitleTable<F>): RosterColumns<F> {
  const columns = new Map<F, RosterColumn & { isExact: boolean }>()
  for (const [index, cell] of cells.entries()) {
    const match = cell.kind === 'text' ? titles.match(cell.text) : null
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
