import type { PrintRecord } from '../../domain/documents/types'
import { addToMonth, monthOf } from '../../shared/units'
import type { Deps } from '../ports'

const monthsBack = 24

/** The newest prints, newest first, from at most the last two years. */
export async function listPrints(deps: Pick<Deps, 'store' | 'clock'>, limit: number): Promise<readonly PrintRecord[]> {
  const prints: PrintRecord[] = []
  const thisMonth = monthOf(deps.clock.today())
  for (let back = 0; back < monthsBack && prints.length < limit; back++) {
    const equals = addToMonth(thisMonth, -back)
    prints.push(
      ...(await deps.store.list('printRecords', { index: 'printedMonth', equals, limit: limit - prints.length })),
    )
  }
  return prints
}
