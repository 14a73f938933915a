import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { argon2id } from 'hash-wasm'
import { z } from 'zod'

const KEY_BYTES = 32
const SALT_BYTES = 16
const IV_BYTES = 12
const TAG_BYTES = 16

/** Work of Argon2id. The limits keep a forged envelope from taking all memory. */
const costSchema = z.object({
  memoryKib: z.number().int().min(8).max(1_048_576),
  passes: z.number().int().min(1).max(10),
  lanes: z.number().int().min(1).max(4),
})

export type KdfCost = z.infer<typeof costSchema>

/** For passwords, which people choose: about 0.2 s on the machine this was measured on. */
export const PASSWORD_COST: KdfCost = { memoryKib: 65_536, passes: 3, lanes: 1 }

/** For the recovery code: its 125 random bits cannot be guessed at any speed, the derivation only spreads them. */
export const RECOVERY_COST: KdfCost = { memoryKib: 8_192, passes: 1, lanes: 1 }

const base64 = z.base64().max(400)

/** The keys of a station as they lie on the disk: encrypted under a key that only a password or code leads to. */
export const wrapSchema = z.object({
  /** `-device-`: the secret of the computer goes into the key too, so a copied folder cannot be guessed at. */
  kdf: z.enum(['argon2id-hkdf-sha256', 'argon2id-device-hkdf-sha256']),
  cost: costSchema,
  salt: base64,
  cipher: z.literal('aes-256-gcm'),
  iv: base64,
  text: base64,
})

export type KeyWrap = z.infer<typeof wrapSchema>

/** What opens a wrap. */
export interface WrapSecrets {
  /** Password or recovery code. */
  readonly secret: string
  /** Secret of the computer, for passwords; the recovery code opens everywhere. */
  readonly device: Buffer | null
}

/** All secrets of a station, in the clear. Lives in memory while somebody is signed in. */
export interface StationKeys {
  /** Encrypts rows and snapshots. */
  readonly dataKey: Buffer
  /** Makes blind indexes. */
  readonly indexKey: Buffer
  /** Encrypts the journal. */
  readonly journalKey: Buffer
}

export function makeKeys(): StationKeys {
  return {
    dataKey: randomBytes(KEY_BYTES),
    indexKey: randomBytes(KEY_BYTES),
    journalKey: randomBytes(KEY_BYTES),
  }
}

/** The keys one behind the other. */
export function packKeys(keys: StationKeys): Buffer {
  return Buffer.concat([keys.dataKey, keys.indexKey, keys.journalKey])
}

/** The keys out of what `packKeys` made, which is overwritten. */
export function unpackKeys(packed: Buffer): StationKeys {
  const part = (index: number) => Buffer.from(packed.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES))
  const keys = { dataKey: part(0), indexKey: part(1), journalKey: part(2) }
  packed.fill(0)
  return keys
}

/** Overwrites the keys in memory. */
export function forgetKeys(keys: StationKeys): void {
  for (const key of [keys.dataKey, keys.indexKey, keys.journalKey]) key.fill(0)
}

/** A password, code or PIN made slow to guess. */
export async function stretch(secret: string, salt: Buffer, cost: KdfCost): Promise<Buffer> {
  const stretched = await argon2id({
    // The same characters may be typed in two ways; an empty password is a wrong one, no failure.
    password: secret.normalize('NFC') || '\u0000',
    salt,
    memorySize: cost.memoryKib,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  })
  return Buffer.from(stretched)
}

async function deriveKey({ secret, device }: WrapSecrets, salt: Buffer, cost: KdfCost): Promise<Buffer> {
  const stretched = await stretch(secret, salt, cost)
  const material = device ? Buffer.concat([stretched, device]) : stretched
  const key = Buffer.from(hkdfSync('sha256', material, salt, 'station-key-wrap', KEY_BYTES))
  material.fill(0)
  stretched.fill(0)
  return key
}

/**
 * Encrypts the keys under a password or recovery code.
 *
 * @param binding what the wrap belongs to (store, operator, role …); it opens with exactly these only
 */
export async function wrapKeys(
  keys: StationKeys,
  secrets: WrapSecrets,
  binding: string,
  cost: KdfCost,
): Promise<KeyWrap> {
  const salt = randomBytes(SALT_BYTES)
  const iv = randomBytes(IV_BYTES)
  const wrappingKey = await deriveKey(secrets, salt, cost)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, iv)
  cipher.setAAD(Buffer.from(binding))
  const plain = packKeys(keys)
  const text = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  plain.fill(0)
  wrappingKey.fill(0)
  return {
    kdf: secrets.device ? 'argon2id-device-hkdf-sha256' : 'argon2id-hkdf-sha256',
    cost,
    salt: salt.toString('base64'),
    cipher: 'aes-256-gcm',
    iv: iv.toString('base64'),
    text: text.toString('base64'),
  }
}

/**
 * The work of a wrong password, for an account that does not exist: how long the answer takes tells nothing.
 *
 * @param cost what opening a real account costs
 */
export async function wasteDerivation(secret: string, cost: KdfCost): Promise<null> {
  const key = await stretch(secret, randomBytes(SALT_BYTES), cost)
  key.fill(0)
  return null
}

/** Whether a wrap opens with the secret of the computer only. */
export function needsDevice(wrap: KeyWrap): boolean {
  return wrap.kdf === 'argon2id-device-hkdf-sha256'
}

/** Decrypts the keys; `null` when the secret is wrong or the wrap was changed. */
export async function unwrapKeys(wrap: KeyWrap, secrets: WrapSecrets, binding: string): Promise<StationKeys | null> {
  const text = Buffer.from(wrap.text, 'base64')
  const iv = Buffer.from(wrap.iv, 'base64')
  if (needsDevice(wrap) !== (secrets.device !== null)) return null
  if (text.byteLength !== 3 * KEY_BYTES + TAG_BYTES || iv.byteLength !== IV_BYTES) return null
  const wrappingKey = await deriveKey(secrets, Buffer.from(wrap.salt, 'base64'), wrap.cost)
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, iv, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(binding))
  decipher.setAuthTag(text.subarray(3 * KEY_BYTES))
  const plain = decipher.update(text.subarray(0, 3 * KEY_BYTES))
  wrappingKey.fill(0)
  try {
    decipher.final()
    return unpackKeys(plain)
  } catch {
    return null
  } finally {
    plain.fill(0)
  }
}
