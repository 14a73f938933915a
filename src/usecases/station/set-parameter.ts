import type { ParameterOverride, StationSettings } from '../../domain/station/types'
import { checkOverride } from '../../policies/parameters/parameters'
import type { Approval, Committed, Deps } from '../ports'
import { getSettings } from './settings'

/**
 * Gives a policy parameter the station's own value from a day on, under a document it names. Another value of the same
 * day is replaced; decisions made before keep the version they were made under.
 *
 * @throws AppError `policy/value-invalid`, `station/approval-expired`
 */
export async function setParameter(
  deps: Deps,
  override: ParameterOverride,
  approval: Approval,
): Promise<Committed<StationSettings>> {
  checkOverride(override)
  return deps.store.change(
    'station:set-parameter',
    async (change) => {
      const settings = await getSettings(change)
      const others = settings.overrides.filter((one) => one.key !== override.key || one.from !== override.from)
      const next = { ...settings, overrides: [...others, override] }
      change.put('settings', next)
      return next
    },
    approval,
  )
}
