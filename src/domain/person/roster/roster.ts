import { AppError } from '../../../shared/errors/app-error'
import type { LocalDate } from '../../../shared/units'
import type { RosterRemark } from '../remarks'
import { findHeader, type RosterHeader } from './header'
import { readRow, remarkOn, type RowContext } from './read-row'
import { isNoData } from './row-kind'
import { fieldTitle } from './titles'
import type { RosterColumns, RosterColumnUse, RosterField, RosterRow, RosterSheet, RowOutcome } from './types'

/** Without these nobody can be put on file. */
const required = ['name', 'idNumber'] as const satisfies readonly RosterField[]

/** A roster whose columns are known. */
export interface Roster {
  readonly sheets: readonly {
    readonly name: string
    readonly columns: RosterColumns
    readonly rows: readonly RosterRow[]
  }[]
  readonly columnUse: readonly RosterColumnUse[]
  /** Sheets that look like a list of people but lack a column; none of their rows is read. */
  readonly remarks: readonly RosterRemark[]
}

/**
 * Finds the lists of people in a file. Sheets without a header (code lists, instructions) are passed over.
 *
 * @throws AppError `sheets/empty`, `sheets/no-header`, and `sheets/column-missing` when no sheet has all that is needed
 */
export function openRoster(sheets: readonly RosterSheet[]): Roster {
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError('sheets/empty')
  const found = sheets.flatMap((sheet) => {
    const header = findHeader(sheet)
    return header ? [{ sheet, header, missing: required.find((field) => !header.columns.has(field)) }] : []
  })
  const first = found[0]
  if (!first) throw new AppError('sheets/no-header')
  const complete = found.filter(({ missing }) => missing === undefined)
  if (complete.length === 0) {
    throw new AppError('sheets/column-missing', {
      sheet: first.sheet.name,
      column: fieldTitle(first.missing ?? 'name'),
    })
  }
  return {
    sheets: complete.map(({ sheet, header }) => ({
      name: sheet.name,
      columns: header.columns,
      rows: sheet.rows.slice(header.firstData),
    })),
    columnUse: complete.map(({ sheet, header }) => ({
      sheet: sheet.name,
      used: [...header.columns.values()].sort((a, b) => a.index - b.index).map(({ title }) => title),
      unused: header.unused,
    })),
    remarks: found.flatMap(({ sheet, header, missing }) => (missing ? [columnMissing(sheet, header, missing)] : [])),
  }
}

/** Reads the rows of a roster one after another and remembers which numbers it has met. */
export class RosterReader {
  private readonly met = new Map<string, { sheet: string; row: number }>()

  constructor(private readonly today: LocalDate) {}

  /** @param isFirst the row stands directly below the header */
  read(sheet: Roster['sheets'][number], row: RosterRow, isFirst: boolean): RowOutcome {
    if (isNoData(row, sheet.columns, isFirst)) return { kind: 'skipped' }
    const context: RowContext = { sheet: sheet.name, columns: sheet.columns, today: this.today }
    const outcome = readRow(row, context)
    if (outcome.kind === 'refused') return outcome
    const before = this.met.get(outcome.idNumber)
    if (before) {
      const remark = remarkOn(row, context, 'idNumber', { code: 'sheets/duplicate-in-file', params: before })
      return { kind: 'refused', remark }
    }
    this.met.set(outcome.idNumber, { sheet: sheet.name, row: row.rowNumber })
    return outcome
  }
}

function columnMissing(sheet: RosterSheet, header: RosterHeader, field: RosterField): RosterRemark {
  const column = fieldTitle(field)
  return {
    sheet: sheet.name,
    row: header.rowNumber,
    column,
    code: 'sheets/column-missing',
    params: { sheet: sheet.name, column },
  }
}
