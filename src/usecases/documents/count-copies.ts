import type { PrintRecord } from '../../domain/documents/types'
import type { Month } from '../../shared/units'
import type { RecordReader } from '../ports'
import { listPrintsSince } from './prints-since'

/**
 * How many copies of the form there are of all of these records, printed alone or together with others. Void prints are
 * no copies, but a number that was given to a later one is not given again.
 */
export async function countCopies(
  reader: RecordReader,
  paper: Pick<PrintRecord, 'formId' | 'subjectIds'>,
  until: Month,
): Promise<number> {
  const prints = await listPrintsSince(reader, paper.subjectIds, until)
  const copies = prints.filter(
    (print) =>
      !print.voided && print.formId === paper.formId && paper.subjectIds.every((id) => print.subjectIds.includes(id)),
  )
  return Math.max(copies.length, ...copies.map((print) => print.copy))
}
