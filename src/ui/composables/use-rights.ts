import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { channelRights, mayUse, type ChannelRight } from '../../shared/rights/channel-rights'
import { mayMake, operationKinds, type OperationKindName } from '../../shared/rights/operation-kinds'
import type { Channel } from '../../shared/contract/channels'
import type { OperatorRole } from '../../shared/rights/roles'
import { rolesOfPage } from './page-rights'
import { useOpenedStation } from '../services'

/**
 * What who is signed in may do here, by the tables that the service goes by. It only decides what is shown: the service
 * asks again.
 */
export function useRights() {
  const opened = useOpenedStation()
  const router = useRouter()
  const role = computed<OperatorRole | null>(() => opened.value?.operator.role ?? null)
  /** The recovery code opened the station: for reading and a backup. */
  const isReadOnly = computed(() => opened.value?.mode === 'recovery')

  /** Whether they may make operations of a kind now. */
  function may(useCase: OperationKindName): boolean {
    if (role.value === null || !mayMake(role.value, useCase)) return false
    return !isReadOnly.value || isOnlyANote(useCase)
  }

  /** Whether they may use a channel of the service now. */
  function mayCall(channel: Channel): boolean {
    const right: ChannelRight = channelRights[channel]
    if (isReadOnly.value && right.who !== 'anyone' && !right.inRecovery) return false
    return mayUse(role.value, channel)
  }

  /** Whether they may open a page now. */
  function mayOpen(path: string): boolean {
    const { meta } = router.resolve(path)
    if (role.value === null || !rolesOfPage(meta).includes(role.value)) return false
    return (!meta.makes || may(meta.makes)) && (!meta.uses || mayCall(meta.uses))
  }

  return { role, isReadOnly, may, mayCall, mayOpen }
}

function isOnlyANote(useCase: OperationKindName): boolean {
  return operationKinds[useCase].tables.length === 0 && useCase !== 'station:undo'
}
