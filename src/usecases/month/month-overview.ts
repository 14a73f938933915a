import { monthIndicators } from '../../domain/month/indicators'
import type { Batch } from '../../domain/month/types'
import type { Month } from '../../shared/units'
import type { Deps, RecordReader } from '../ports'
import type { MonthOverview } from '../services'
import { gatherMonthRecords } from './gather-month-records'

/** The batch of a month, if it was sealed. */
export async function findBatchOf(reader: RecordReader, month: Month): Promise<Batch | null> {
  return (await reader.list('batches', { index: 'month', equals: month, limit: 1 }))[0] ?? null
}

/** Status and figures of a month: of the frozen records once it is sealed, of today's before. */
export async function getMonthOverview(deps: Deps, month: Month): Promise<MonthOverview> {
  const batch = await findBatchOf(deps.store, month)
  const records = await gatherMonthRecords(deps.store, batch?.sealedSeq ?? null)
  return { month, status: batch?.status ?? 'open', batch, indicators: monthIndicators(records, month) }
}
