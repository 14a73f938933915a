import type { RosterRemark } from '../../../domain/person/remarks'

function quoted(cell: string | number): string {
  const text = String(cell)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text // a spreadsheet must not run a cell as a formula
  return `"${safe.replaceAll('"', '""')}"`
}

/**
 * Remarks on a roster as CSV (UTF-8 with byte order mark, as Excel and WPS expect), one line a remark.
 *
 * @param titles head of the four columns: sheet, row, column, sentence
 */
export function remarksCsv(
  titles: readonly string[],
  remarks: readonly RosterRemark[],
  sentence: (remark: RosterRemark) => string,
): string {
  const lines = remarks.map((remark) => [remark.sheet, remark.row, remark.column, sentence(remark)])
  return '\ufeff' + [titles, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n') + '\r\n'
}
