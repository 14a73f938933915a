import type { SafeStorage } from 'electron'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../src/shared/errors/app-error'
import { errnoOf, replaceFile } from '../service/durable-files'
import { DEVICE_SECRET_BYTES, type DeviceSecrets } from '../service/keys/device-secrets'

/** What is used of Electron's `safeStorage`. */
export type Sealer = Pick<
  SafeStorage,
  | 'isAsyncEncryptionAvailable'
  | 'isEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>

export interface SealedSecretsOptions {
  /** Folder of the Electron profile. Chromium keeps the key behind `safeStorage` in it too, so they are lost together. */
  readonly profile: string
  readonly sealer: Sealer
  /** As `process.platform` has it. */
  readonly platform: NodeJS.Platform
}

/** Stores of Linux that keep nothing secret, or that Electron has not chosen yet. */
const openStores: ReadonlySet<string> = new Set(['', 'basic_text', 'unknown'])

/** On Linux Chromium writes this before what it sealed with a key that stands in its source. */
const sealedForEverybody = Buffer.from('v10')

/**
 * Device secrets sealed by the key store of the system (Windows: DPAPI of the account; Linux: keyring): a copied data
 * folder opens on no other computer and for no other account. What cannot be opened reads as `null`, which leads to
 * the recovery code; nothing here ever makes a new secret.
 *
 * @throws AppError `station/device-store-unavailable` when the system cannot keep a secret (at this moment)
 */
export function sealedDeviceSecrets({ profile, sealer, platform }: SealedSecretsOptions): DeviceSecrets {
  const folder = join(profile, 'device-secrets')

  async function write(storeId: string, secret: Buffer): Promise<void> {
    await mustKeepSecrets(sealer, platform)
    try {
      const sealed = await sealer.encryptStringAsync(secret.toString('base64'))
      if (platform === 'linux' && sealed.subarray(0, sealedForEverybody.length).equals(sealedForEverybody)) {
        throw new Error('sealed without a key store')
      }
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await replaceFile(placeOf(folder, storeId), sealed, 0o600)
    } catch (cause) {
      throw new AppError('station/device-store-unavailable', {}, { cause })
    }
  }

  async function read(storeId: string): Promise<Buffer | null> {
    const sealed = await readSealed(placeOf(folder, storeId))
    if (sealed === null) return null
    await mustKeepSecrets(sealer, platform) // a keyring that is closed now is no reason for the recovery code
    const opened = await open(sealer, sealed)
    if (opened === null) return null
    const secret = Buffer.from(opened.result, 'base64')
    if (secret.byteLength !== DEVICE_SECRET_BYTES) return null
    if (opened.shouldReEncrypt) await write(storeId, secret).catch(() => undefined) // the older seal opens as well
    return secret
  }

  return { read, write }
}

async function mustKeepSecrets(sealer: Sealer, platform: NodeJS.Platform): Promise<void> {
  if (!(await sealer.isAsyncEncryptionAvailable())) throw new AppError('station/device-store-unavailable')
  if (platform !== 'linux') return
  // Only the older question makes Electron choose a store on Linux; before it the name of the store is unknown.
  const isChosen = sealer.isEncryptionAvailable()
  if (!isChosen || openStores.has(sealer.getSelectedStorageBackend())) {
    throw new AppError('station/device-store-unavailable')
  }
}

async function open(sealer: Sealer, sealed: Buffer) {
  try {
    return await sealer.decryptStringAsync(sealed)
  } catch (cause) {
    // Electron tells the two apart in words alone. Another computer's seal stays closed however often it is asked.
    if (cause instanceof Error && cause.message.includes('temporarily unavailable')) {
      throw new AppError('station/device-store-unavailable', {}, { cause })
    }
    return null
  }
}

async function readSealed(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (cause) {
    if (errnoOf(cause) === 'ENOENT') return null
    throw new AppError('station/device-store-unavailable', {}, { cause })
  }
}

/** @throws Error when the id is not one, and so could lead out of the folder */
function placeOf(folder: string, storeId: string): string {
  if (!/^[\w-]+$/.test(storeId)) throw new Error('not the id of a store')
  return join(folder, `${storeId}.sealed`)
}
