import type { PreflightGroup } from '../../domain/month/preflight'
import type { Month } from '../../shared/units'
import type { Deps, JobControl } from '../ports'
import { readMonth } from './read-month'

/**
 * Checks everything a month's batch would hold and names each faulty record.
 *
 * @throws AppError `month/cancelled`
 */
export function checkMonth(deps: Deps, month: Month, control: JobControl): Promise<readonly PreflightGroup[]> {
  const records = readMonth(deps.store, { month, asOfSeq: null, withPeople: true }, control)
  return deps.monthDesk.check({ month, today: deps.clock.today() }, records, control)
}
