import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealedDeviceSecrets } from '../../../electron/main/device-secrets'
import { makeDeviceSecret, type DeviceSecrets } from '../../../electron/service/keys/device-secrets'
import { SafeStorageDouble, type StorageBackend } from '../../double/safe-storage-double'

const unavailable = { name: 'AppError', code: 'station/device-store-unavailable' }
const secret = makeDeviceSecret()
const storeId = 'store-1'

let profile = ''
let sealer: SafeStorageDouble
let secrets: DeviceSecrets

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'device-secrets-'))
  sealer = new SafeStorageDouble(() => true)
  secrets = sealedDeviceSecrets({ profile, sealer, platform: 'linux' })
})

afterEach(() => rm(profile, { recursive: true, force: true }))

test('a secret comes back, for its own station only', async () => {
  await secrets.write(storeId, secret)
  expect(await secrets.read(storeId)).toEqual(secret)
  expect(await secrets.read('store-2')).toBeNull()
})

test('the file is sealed, belongs to the account alone and leaves nothing half written beside it', async () => {
  await secrets.write(storeId, secret)
  await secrets.write(storeId, secret)
  const folder = join(profile, 'device-secrets')
  expect(await readdir(folder)).toEqual(['store-1.sealed'])
  const bytes = await readFile(join(folder, 'store-1.sealed'))
  expect(bytes.includes(secret)).toBe(false)
  expect(bytes.toString('latin1')).not.toContain(secret.toString('base64'))
  expect((await stat(join(folder, 'store-1.sealed'))).mode & 0o777).toBe(0o600)
  expect((await stat(folder)).mode & 0o777).toBe(0o700)
})

test('a secret that was never written is not made', async () => {
  expect(await secrets.read(storeId)).toBeNull()
  expect(await readdir(profile)).toEqual([])
})

test('a copied folder opens for no other account and on no other computer', async () => {
  await secrets.write(storeId, secret)
  const copy = await mkdtemp(join(tmpdir(), 'device-secrets-copy-'))
  await cp(profile, copy, { recursive: true })
  const elsewhere = new SafeStorageDouble(() => true)
  elsewhere.account = 'another account'
  expect(await sealedDeviceSecrets({ profile: copy, sealer: elsewhere, platform: 'linux' }).read(storeId)).toBeNull()
  expect(await readdir(join(copy, 'device-secrets')), 'and what could not be opened stays').toEqual(['store-1.sealed'])
  expect(await sealedDeviceSecrets({ profile: copy, sealer, platform: 'linux' }).read(storeId)).toEqual(secret)
  await rm(copy, { recursive: true })
})

test('a damaged file reads as none', async () => {
  await secrets.write(storeId, secret)
  await writeFile(join(profile, 'device-secrets/store-1.sealed'), 'v11 damaged')
  expect(await secrets.read(storeId)).toBeNull()
})

test('something shorter than a secret is none', async () => {
  await secrets.write(storeId, Buffer.from('short'))
  expect(await secrets.read(storeId)).toBeNull()
})

test('a keyring out of reach is told, it does not count as a lost secret', async () => {
  await secrets.write(storeId, secret)
  sealer.isOutOfReach = true
  await expect(secrets.read(storeId)).rejects.toMatchObject(unavailable)
  sealer.isOutOfReach = false
  expect(await secrets.read(storeId)).toEqual(secret)
})

test('an older seal is renewed, the secret stays', async () => {
  await secrets.write(storeId, secret)
  const path = join(profile, 'device-secrets/store-1.sealed')
  const before = await readFile(path)
  const decrypt = sealer.decryptStringAsync.bind(sealer)
  sealer.decryptStringAsync = async (sealed) => ({ ...(await decrypt(sealed)), shouldReEncrypt: true })
  expect(await secrets.read(storeId)).toEqual(secret)
  expect((await readFile(path)).equals(before)).toBe(false)
  expect(await secrets.read(storeId)).toEqual(secret)
})

describe('a system that keeps no secret', () => {
  test.each<StorageBackend>(['basic_text', 'unknown'])('is refused: %s', async (backend) => {
    await secrets.write(storeId, secret)
    sealer.backend = backend
    await expect(secrets.write('store-2', secret)).rejects.toMatchObject(unavailable)
    await expect(secrets.read(storeId)).rejects.toMatchObject(unavailable)
    expect(await readdir(join(profile, 'device-secrets'))).toEqual(['store-1.sealed'])
  })

  test('is refused by what it wrote, whatever name it gives', async () => {
    const encrypt = sealer.encryptStringAsync.bind(sealer)
    sealer.encryptStringAsync = async (text) => {
      const sealed = await encrypt(text)
      return Buffer.concat([Buffer.from('v10'), sealed.subarray(3)])
    }
    await expect(secrets.write(storeId, secret)).rejects.toMatchObject(unavailable)
    expect(await readdir(profile)).toEqual([])
    await sealedDeviceSecrets({ profile, sealer, platform: 'win32' }).write(storeId, secret) // there it is DPAPI
  })

  test('is refused before Electron is ready', async () => {
    const early = sealedDeviceSecrets({ profile, sealer: new SafeStorageDouble(() => false), platform: 'win32' })
    await expect(early.write(storeId, secret)).rejects.toMatchObject(unavailable)
  })
})

test('an id that leads out of the folder is no id', async () => {
  await expect(secrets.write('../outside', secret)).rejects.toThrow()
  await expect(secrets.read('../outside')).rejects.toThrow()
})
