/** Byte order mark: with it Excel and WPS take the file for UTF-8. */
export const csvStart = '\uFEFF'

const needsQuotes = /[",\r\n]/

/**
 * One line of an official CSV file (RFC 4180, CRLF). Values stay raw: a guard against formulas would change numbers
 * and names on their way to a machine.
 */
export function csvLine(values: readonly string[]): string {
  return (
    values.map((value) => (needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value)).join(',') + '\r\n'
  )
}
