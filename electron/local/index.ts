import { homedir } from 'node:os'
import { storageIdentity } from '../../src/shared/storage-identity'
import { defaultDataFolder } from '../service/default-data-folder'
import { defaultDeviceFolder } from '../service/keys/device-secrets'

export { startLocalHost, type LocalHost, type LocalHostOptions } from './local-host'
export { findRunningHost, type RunningHost } from './running-host'

/** Port that belongs to the records of this program: another one is another origin. */
export const standardPort = storageIdentity.port

/** Where the records are when nobody names a folder. */
export function standardDataFolder(): string {
  return defaultDataFolder(process.platform, process.env, homedir())
}

/** Where the key files of this account lie when nobody names a folder. */
export function standardDeviceFolder(): string {
  return defaultDeviceFolder(process.platform, process.env, homedir())
}
