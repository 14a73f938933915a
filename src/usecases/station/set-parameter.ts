import type { NewParameterOverride, StationSettings } from '../../domain/station/types'
import { checkOverride, withOverride } from '../../policies/parameters/own-values'
import type { Approval, Committed, Deps } from '../ports'
import { getSettings } from './settings'

/**
 * Gives a policy parameter the station's own value from a day on, under a document it names. Every earlier value stays:
 * decisions made under it rest on it.
 *
 * @throws AppError `policy/value-invalid`, `policy/source-missing`, `policy/backdated`, `station/approval-expired`
 */
export async function setParameter(
  { store, clock, operator }: Pick<Deps, 'store' | 'clock' | 'operator'>,
  override: NewParameterOverride,
  approval: Approval,
): Promise<Committed<StationSettings>> {
  checkOverride(override, clock.today())
  return store.change(
    'station:set-parameter',
    async (change) => {
      const settings = await getSettings(change)
      const set = { at: clock.now(), by: operator.operatorId, agreedBy: approval.operatorId }
      const next = { ...settings, overrides: withOverride(settings.overrides, { ...override, set }) }
      change.put('settings', next)
      return next
    },
    approval,
  )
}
