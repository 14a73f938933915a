import { preflight, type PreflightGroup } from '../../domain/month/preflight'
import { AppError } from '../../shared/errors/app-error'
import type { Month } from '../../shared/units'
import type { Deps, JobControl } from '../ports'
import { gatherMonthRecords } from './gather-month-records'

/**
 * Checks everything a month's batch would hold and names each faulty record.
 *
 * @throws AppError `month/cancelled`
 */
export async function checkMonth(deps: Deps, month: Month, control: JobControl): Promise<readonly PreflightGroup[]> {
  control.onProgress?.({ phase: 'reading', done: 0, total: 2 })
  const records = await gatherMonthRecords(deps.store, null)
  if (control.signal?.aborted) throw new AppError('month/cancelled')
  control.onProgress?.({ phase: 'checking', done: 1, total: 2 })
  const groups = preflight(records, month, deps.clock.today())
  control.onProgress?.({ phase: 'checking', done: 2, total: 2 })
  return groups
}
