import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { StationKeys } from './key-wrap'

const IV_BYTES = 12
const TAG_BYTES = 16

/** A key for one purpose, made of the station's own; knowing it tells nothing about the others. */
export function subkey(keys: Pick<StationKeys, 'journalKey'>, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', keys.journalKey, Buffer.alloc(0), `station-${purpose}`, 32))
}

/** Encrypts a small secret or file: iv 12 · AES-256-GCM text · tag 16. @param binding what it belongs to */
export function sealBytes(key: Buffer, plain: Uint8Array, binding: string): Buffer {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(binding))
  return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Decrypts what `sealBytes` made; `null`: another key or binding, or changed bytes. */
export function openBytes(key: Buffer, sealed: Buffer, binding: string): Buffer | null {
  if (sealed.byteLength < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(binding))
  decipher.setAuthTag(sealed.subarray(sealed.byteLength - TAG_BYTES))
  const plain = decipher.update(sealed.subarray(IV_BYTES, sealed.byteLength - TAG_BYTES))
  try {
    decipher.final()
    return plain
  } catch {
    plain.fill(0)
    return null
  }
}
