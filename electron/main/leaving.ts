import type { PowerMonitor } from 'electron'
import type { StationService } from '../service/service-types'

/**
 * Locks the station when the computer sleeps or its screen is locked: whoever wakes it has to sign in, and the keys are
 * not in the memory that Windows writes to the disk for hibernation.
 */
export function lockWhenLeft(
  monitor: Pick<PowerMonitor, 'on'>,
  service: Pick<StationService, 'lockNow' | 'log'>,
): void {
  const lock = () => {
    service
      .lockNow('suspend')
      .catch(() => service.log.write({ code: 'bridge/unexpected', where: 'host:lock-on-suspend' }))
  }
  monitor.on('suspend', lock)
  monitor.on('lock-screen', lock)
}
