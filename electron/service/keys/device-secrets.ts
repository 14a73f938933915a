import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join, posix, win32 } from 'node:path'
import { AppError } from '../../../src/shared/errors/app-error'
import { errnoOf, replaceFile } from '../durable-files'

export const DEVICE_SECRET_BYTES = 32

const APP_FOLDER = 'employment-service-station'

/**
 * The secret that ties the passwords of a station to this computer: with it a weak password cannot be guessed from a
 * copied data folder. A host keeps it where a copy of the folder does not carry it along: sealed by the system's key
 * store, or in a file outside of the data folder. One for each station.
 */
export interface DeviceSecrets {
  /** `null`: this computer has none for the station, or cannot open it any more. */
  read(storeId: string): Promise<Buffer | null>
  /** @throws AppError `station/device-store-unavailable` */
  write(storeId: string, secret: Buffer): Promise<void>
}

export function makeDeviceSecret(): Buffer {
  return randomBytes(DEVICE_SECRET_BYTES)
}

/**
 * Key files that only the account of the computer may read (0600), for hosts without a key store of the system.
 *
 * @param folder outside of every data folder
 */
export function fileDeviceSecrets(folder: string): DeviceSecrets {
  const pathOf = (storeId: string) => join(folder, `${storeId}.key`)
  return {
    async read(storeId) {
      try {
        const secret = await readFile(pathOf(storeId))
        return secret.byteLength === DEVICE_SECRET_BYTES ? secret : null
      } catch (error) {
        if (errnoOf(error) === 'ENOENT') return null
        throw new AppError('station/device-store-unavailable', {}, { cause: error })
      }
    },
    async write(storeId, secret) {
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await replaceFile(pathOf(storeId), secret, 0o600)
      } catch (cause) {
        throw new AppError('station/device-store-unavailable', {}, { cause })
      }
    },
  }
}

/**
 * Where the key files lie when nobody names a place: beside the settings of the account, never in the data folder.
 *
 * @param platform as `process.platform` has it
 * @param env environment of the process
 * @param home home folder of the account
 */
export function defaultDeviceFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') {
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), APP_FOLDER, 'device')
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Preferences', APP_FOLDER, 'device')
  const config = env['XDG_CONFIG_HOME']
  return posix.join(config && posix.isAbsolute(config) ? config : posix.join(home, '.config'), APP_FOLDER, 'device')
}
