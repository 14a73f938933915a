import type { PrintRecord } from '../../domain/documents/types'
import { monthOf } from '../../shared/units'
import type { Committed, Deps } from '../ports'
import type { Paper } from '../services'
import { countCopies } from './count-copies'

/** Remembers that a paper went to the printer or into a file: which, of what, by whom, the how-manieth time. */
export function recordPrint(
  deps: Pick<Deps, 'store' | 'clock' | 'ids' | 'operator'>,
  paper: Paper,
): Promise<Committed<PrintRecord>> {
  return deps.store.change('documents/record-print', async (change) => {
    const subject = { formId: paper.form, subjectIds: paper.subjectIds }
    const record: PrintRecord = {
      ...subject,
      id: deps.ids.newId<'print'>(),
      paperNo: paper.paperNo,
      pages: paper.pages,
      printedAt: deps.clock.now(),
      operatorName: deps.operator.displayName,
      copy: 1 + (await countCopies(change, subject, monthOf(deps.clock.today()))),
    }
    change.put('printRecords', record)
    return record
  })
}
