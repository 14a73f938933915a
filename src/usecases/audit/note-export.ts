import type { Committed, Deps } from '../ports'
import type { AuditExportFacts } from './audit-types'

/** Writes down that a list of the audit leaves the station, before it does. */
export function noteExport({ store }: Pick<Deps, 'store'>, facts: AuditExportFacts): Promise<Committed<null>> {
  return store.note('audit:export', { ...facts })
}
