import Papa from 'papaparse'
import { AppError } from '../../shared/errors/app-error'
import type { SheetCell } from '../../usecases/ports'
import { limits } from './limits'
import { emptyCell, type RawRow, type RowBudget } from './raw-rows'

/** Blank lines cost a row number, not a row; beyond this many lines the file is no roster. */
const LINES = limits.rows * 2

/**
 * Rows of comma, semicolon or tab separated text. A row number counts records, as a table program shows them: a line
 * break inside quotes makes no new row, a blank line does.
 *
 * @throws AppError `sheets/too-large`, `sheets/unreadable` for an open quote
 */
export function* readCsv(text: string, budget: RowBudget): Generator<RawRow> {
  const parsed = Papa.parse<string[]>(text, {
    delimiter: findDelimiter(text),
    skipEmptyLines: false,
    preview: LINES,
  })
  if (parsed.meta.truncated) throw new AppError('sheets/too-large', { what: 'rows', found: LINES, limit: limits.rows })
  const quote = parsed.errors.find((error) => error.type === 'Quotes')
  if (quote) throw new AppError('sheets/unreadable', { reason: 'quotes', row: (quote.row ?? 0) + 1 })
  for (const [index, fields] of parsed.data.entries()) {
    const row = budget.take(index + 1, fields.map(cellOf))
    if (row) yield row
  }
}

function cellOf(text: string): SheetCell {
  return text === '' ? emptyCell : { text, kind: 'text' }
}

/** The separator that the first lines hold most of; a roster has a dozen columns, a title line none. */
function findDelimiter(text: string): string {
  const head = text.slice(0, 10_000).replaceAll(/"[^"]*"/g, '')
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark
}
