import { AppError } from '../../shared/errors/app-error'
import { findHeader, type HeaderRules } from './header'
import type { RosterList, RosterSheet } from './types'

/**
 * Finds the lists in a file. Sheets without a header (code lists, instructions) are passed over.
 *
 * @throws AppError `sheets/empty`, `sheets/no-header`
 */
export function findLists<F extends string>(sheets: readonly RosterSheet[], rules: HeaderRules<F>): RosterList<F>[] {
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError('sheets/empty')
  const found = sheets.flatMap((sheet): RosterList<F>[] => {
    const header = findHeader(sheet, rules)
    if (!header) return []
    const { titles, columns, rowNumber, firstData } = header
    return [{ name: sheet.name, headerRow: rowNumber, titles, columns, rows: sheet.rows.slice(firstData) }]
  })
  if (found.length === 0) throw new AppError('sheets/no-header')
  return found
}

/** Fields that a list must have and has not. */
export function missingFields<F extends string>(list: Pick<RosterList<F>, 'columns'>, required: readonly F[]): F[] {
  return required.filter((field) => !list.columns.has(field))
}
