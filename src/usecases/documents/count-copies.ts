import type { PrintRecord } from '../../domain/documents/types'
import type { Month } from '../../shared/units'
import { addToMonth, instantOf, month } from '../../shared/units'
import { isId } from '../../shared/ids'
import type { RecordReader } from '../ports'

/** Month in which an id was made: a UUIDv7 begins with its 48 bits of Unix milliseconds. */
function monthMade(id: string): Month {
  const ms = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  return month(instantOf(ms).slice(0, 7))
}

/** No paper is older than the youngest record on it, so only the months since then can hold an earlier print. */
function listSince(reader: RecordReader, subjectIds: readonly string[], until: Month): Promise<PrintRecord[]>[] {
  const made = subjectIds.filter(isId).map(monthMade).sort().at(-1) ?? until
  const lists: Promise<PrintRecord[]>[] = []
  for (let one = made; one <= until; one = addToMonth(one, 1)) {
    lists.push(reader.list('printRecords', { index: 'printedMonth', equals: one }))
  }
  return lists
}

/**
 * How many copies of the form there are of all of these records, printed alone or together with others. Void prints are
 * no copies, but a number that was given to a later one is not given again.
 */
export async function countCopies(
  reader: RecordReader,
  paper: Pick<PrintRecord, 'formId' | 'subjectIds'>,
  until: Month,
): Promise<number> {
  const prints = (await Promise.all(listSince(reader, paper.subjectIds, until))).flat()
  const copies = prints.filter(
    (print) =>
      !print.voided && print.formId === paper.formId && paper.subjectIds.every((id) => print.subjectIds.includes(id)),
  )
  return Math.max(copies.length, ...copies.map((print) => print.copy))
}
