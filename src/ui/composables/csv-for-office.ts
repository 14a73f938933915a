function quoted(cell: string | number): string {
  const text = String(cell)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text // a spreadsheet must not run a cell as a formula
  return `"${safe.replaceAll('"', '""')}"`
}

/** A table as CSV text: UTF-8 with byte order mark, as Excel and WPS expect. */
export function csvForOffice(lines: readonly (readonly (string | number)[])[]): string {
  return '\ufeff' + lines.map((line) => line.map(quoted).join(',') + '\r\n').join('')
}
