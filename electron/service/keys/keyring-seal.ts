import { createHmac, timingSafeEqual } from 'node:crypto'
import { AppError } from '../../../src/shared/errors/app-error'
import type { DeviceSecrets } from './device-secrets'
import { makeDeviceSecret } from './device-secrets'
import { needsDevice, type StationKeys } from './key-wrap'
import { isActive, keyringSchema, type Keyring } from './keyring'
import { openBytes, sealBytes, subkey } from './subkey'

const DEVICE_TAG_DIGITS = 16

function macOf(keyring: Keyring, keys: StationKeys): Buffer {
  const { mac: _mac, ...content } = keyringSchema.parse(keyring) // the schema also settles the order of the fields
  const key = subkey(keys, 'keyring')
  const mac = createHmac('sha256', key).update(JSON.stringify(content)).digest()
  key.fill(0)
  return mac
}

/**
 * The keyring as it goes to the disk: whoever edits a role or brings a closed account back there is found out. A whole
 * older keyring put back is not: it is as genuine as it was.
 */
export function sealKeyring(keyring: Keyring, keys: StationKeys): Keyring {
  return { ...keyring, mac: macOf(keyring, keys).toString('hex') }
}

/**
 * Refuses a keyring that was changed by somebody without the keys. One from before the HMAC has none; its wraps carry
 * the role themselves, and no wrap of the newer kind can stand in it.
 *
 * @throws AppError `station/keys-damaged`
 */
export function requireGenuine(keyring: Keyring, keys: StationKeys): void {
  const expected = macOf(keyring, keys)
  const isGenuine =
    keyring.mac === undefined
      ? !keyring.operators.some((one) => !isActive(one) || needsDevice(one.wrap))
      : timingSafeEqual(Buffer.from(keyring.mac, 'hex'), expected)
  if (!isGenuine) throw new AppError('station/keys-damaged')
}

function deviceTag(storeId: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(`device|${storeId}`).digest('hex').slice(0, DEVICE_TAG_DIGITS)
}

/** The keyring with the secret of the computer in it: the recovery code brings it back where it is lost. */
export function withDevice(keyring: Keyring, keys: StationKeys, secret: Buffer): Keyring {
  const key = subkey(keys, 'device')
  const sealed = sealBytes(key, secret, keyring.storeId).toString('base64')
  key.fill(0)
  return { ...keyring, device: { tag: deviceTag(keyring.storeId, secret), sealed } }
}

/** The secret as the keyring has it; `null`: an older keyring, or a changed one. */
function openDevice(keyring: Keyring, keys: StationKeys): Buffer | null {
  if (!keyring.device) return null
  const key = subkey(keys, 'device')
  const secret = openBytes(key, Buffer.from(keyring.device.sealed, 'base64'), keyring.storeId)
  key.fill(0)
  return secret
}

/**
 * The secret of this computer for a station; `null` for a station from before there was one.
 *
 * @throws AppError `station/device-unknown` when it is not the one that the passwords were wrapped with
 */
export async function findDevice(keyring: Keyring, devices: DeviceSecrets): Promise<Buffer | null> {
  if (!keyring.device) return null
  const secret = await devices.read(keyring.storeId)
  if (!secret || deviceTag(keyring.storeId, secret) !== keyring.device.tag) throw new AppError('station/device-unknown')
  return secret
}

/**
 * The secret for passwords on this computer: the one in the keyring; for an older keyring the one that the computer has
 * for the station already, else a new one. Nothing is written.
 */
export async function chooseDevice(
  keyring: Keyring,
  keys: StationKeys,
  devices: DeviceSecrets,
): Promise<{ keyring: Keyring; secret: Buffer }> {
  const known = openDevice(keyring, keys)
  if (known) return { keyring, secret: known }
  const secret = (await devices.read(keyring.storeId)) ?? makeDeviceSecret()
  return { keyring: withDevice(keyring, keys, secret), secret }
}

/** Makes this computer know a station's secret. @throws AppError `station/device-store-unavailable` */
export async function keepDevice(storeId: string, secret: Buffer, devices: DeviceSecrets): Promise<void> {
  const kept = await devices.read(storeId).catch(() => null)
  if (!kept?.equals(secret)) await devices.write(storeId, secret)
}

/** Makes this computer know the station again, with the keys that a recovery code or a password opened. */
export async function adoptDevice(
  keyring: Keyring,
  keys: StationKeys,
  devices: DeviceSecrets,
): Promise<{ keyring: Keyring; secret: Buffer }> {
  const chosen = await chooseDevice(keyring, keys, devices)
  await keepDevice(keyring.storeId, chosen.secret, devices)
  return chosen
}
