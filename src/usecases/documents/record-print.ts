import type { PrintRecord, PrintTarget } from '../../domain/documents/types'
import { monthOf } from '../../shared/units'
import type { Committed, Deps } from '../ports'
import type { Paper } from '../services'
import { countCopies } from './count-copies'

/**
 * Remembers that a paper was sent to the print dialog or saved as a file: which, of what, by whom, the how-manieth time.
 * No browser tells whether the dialog was cancelled; such a print is marked with `voidPrint`.
 */
export function recordPrint(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'operator'>,
  paper: Paper,
  sentTo: PrintTarget,
): Promise<Committed<PrintRecord>> {
  return deps.store.change('documents:record-print', async (change) => {
    const subject = { formId: paper.form, subjectIds: paper.subjectIds }
    const record: PrintRecord = {
      ...subject,
      id: deps.ids.newId<'print'>(),
      paperNo: paper.paperNo,
      pages: paper.pages,
      printedAt: deps.clock.now(),
      operatorName: deps.operator.displayName,
      sentTo,
      copy: 1 + (await countCopies(change, subject, monthOf(deps.clock.today()))),
    }
    change.put('printRecords', record)
    return record
  })
}
