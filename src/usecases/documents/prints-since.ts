import type { PrintRecord } from '../../domain/documents/types'
import { isId } from '../../shared/ids'
import type { Month } from '../../shared/units'
import { addToMonth, instantOf, month } from '../../shared/units'
import type { RecordReader } from '../ports'

/** Month in which an id was made: a UUIDv7 begins with its 48 bits of Unix milliseconds. */
export function monthMade(id: string): Month {
  const ms = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  return month(instantOf(ms).slice(0, 7))
}

/**
 * Prints from the month in which the youngest of these records was made: no paper with all of them is older.
 *
 * @param until newest month looked at
 */
export async function listPrintsSince(
  reader: RecordReader,
  subjectIds: readonly string[],
  until: Month,
): Promise<readonly PrintRecord[]> {
  const made = subjectIds.filter(isId).map(monthMade).sort().at(-1) ?? until
  const lists: Promise<PrintRecord[]>[] = []
  for (let one = made; one <= until; one = addToMonth(one, 1)) {
    lists.push(reader.list('printRecords', { index: 'printedMonth', equals: one }))
  }
  return (await Promise.all(lists)).flat()
}
