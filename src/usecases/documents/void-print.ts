import type { PrintRecord, PrintVoidReason } from '../../domain/documents/types'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps } from '../ports'

/**
 * Marks a print as one that is no copy: nothing came out, or what came out is no good. The record stays, and who marked
 * it first, when and why stays with it. @throws AppError `data/not-found`
 */
export function voidPrint(
  deps: Pick<Deps, 'store' | 'clock' | 'operator'>,
  id: Id<'print'>,
  reason: PrintVoidReason,
): Promise<Committed<PrintRecord>> {
  return deps.store.change('documents:void-print', async (change) => {
    const print = await getRecord(change, 'printRecords', id)
    if (print.voided) return print
    const voided = { reason, at: deps.clock.now(), operatorName: deps.operator.displayName }
    const marked: PrintRecord = { ...print, voided }
    change.put('printRecords', marked)
    return marked
  })
}
