import type { PrintRecord, PrintTarget } from '../../domain/documents/types'
import type { Id } from '../../shared/ids'
import { mayMake } from '../../shared/rights/operation-kinds'
import { monthOf } from '../../shared/units'
import { tellNotice } from '../person/tell-notice'
import type { Committed, Deps } from '../ports'
import type { Paper } from './documents-services'
import { countCopies } from './count-copies'

type RecordDeps = Pick<Deps, 'store' | 'clock' | 'ids' | 'operator'>

/**
 * Remembers that a paper was sent to the print dialog or saved as a file: which, of what, by whom, the how-manieth time.
 * No browser tells whether the dialog was cancelled; such a print is marked with `voidPrint`. Who gets the privacy
 * notice is told by it: an operation of its own, where the role of the operator may make it.
 */
export async function recordPrint(
  deps: RecordDeps,
  paper: Paper,
  sentTo: PrintTarget,
): Promise<Committed<PrintRecord>> {
  const printed = await deps.store.change('documents:record-print', async (change) => {
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
  const mayTell = mayMake(deps.operator.role, 'person:record-notice')
  if (paper.form === 'privacy-notice' && mayTell) await tellByPrint(deps, printed.result)
  return printed
}

async function tellByPrint(deps: RecordDeps, { id, subjectIds }: PrintRecord): Promise<void> {
  const told = { personId: (subjectIds[0] ?? '') as Id<'person'>, how: 'printed', printId: id } as const
  await deps.store.change('person:record-notice', (change) => tellNotice(change, deps, told))
}
