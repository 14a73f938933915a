import { AppError } from '../../shared/errors/app-error'
import { findHeader, type HeaderRules } from './header'
import type { RosterTarget } from './target'
import type { RosterList, RosterSheet } from './types'

/**
 * Finds the lists in a file. Sheets without a header (code lists, instructions) are passed over.
 *
 * @throws AppError `sheets/empty`, `sheets/no-header`
 */
export function findLists<F extends string>(
  sheets: readonly RosterSheet[],
  rules: HeaderRules<F> & Pick<RosterTarget<F, unknown, unknown>, 'readAbove'>,
): RosterList<F>[] {
  if (sheets.every((sheet) => sheet.rows.length === 0)) throw new AppError('sheets/empty')
  const found = sheets.flatMap((sheet): RosterList<F>[] => {
    const header = findHeader(sheet, rules)
    if (!header) return []
    const { titles, columns, rowNumber, firstData } = header
    const above = sheet.rows.filter((row) => row.rowNumber < rowNumber)
    const given = rules.readAbove?.(above)
    const rows = sheet.rows.slice(firstData)
    return [{ name: sheet.name, headerRow: rowNumber, titles, columns, ...(given && { given }), rows }]
  })
  if (found.length === 0) throw new AppError('sheets/no-header')
  return found
}

/** Fields that a list must have and has not, neither as a column nor for all of its rows. */
export function missingFields<F extends string>(
  { columns, given }: Pick<RosterList<F>, 'columns' | 'given'>,
  required: readonly F[],
): F[] {
  return required.filter((field) => !columns.has(field) && !given?.get(field))
}
