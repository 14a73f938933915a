import { errorSheet } from '../../domain/rosters/error-sheet'
import type { JudgedRow } from '../../domain/rosters/types'
import type { Spreadsheets } from '../ports'
import type { RosterRun } from './roster-desk'

/**
 * An .xlsx file of the refused rows alone, as they stood in the file, each with why. Mended and imported again it meets
 * the columns that were chosen for its source; rows that were taken are not in it.
 *
 * @param why what is wrong with a row, in the words of the interface
 */
export function makeErrorWorkbook<F extends string, Entry, Known>(
  sheets: Spreadsheets,
  { rehearsal }: RosterRun<F, Entry, Known>,
  why: (row: JudgedRow<F>) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  const refused = rehearsal.rows.filter(({ effect }) => effect === 'refused')
  const pages = rehearsal.lists.flatMap((list) => {
    const own = refused.filter(({ at }) => rehearsal.placeOf(at).list === list)
    const bad = own.map((row) => ({ row: rehearsal.rowAsFound(row.at), why: why(row) }))
    return bad.length > 0 ? [errorSheet(list, bad)] : []
  })
  return sheets.write(pages)
}
