/** Tables that the program keeps for itself: numbers given out, how an import is taken back, what columns are taken for. */
const own: ReadonlySet<string> = new Set(['numberSeries', 'importParts', 'columnMaps'])

/** Whether rows of a table say nothing to whoever reads what was done. */
export function isBookkeeping(table: string): boolean {
  return own.has(table)
}
