import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'
import { encodeRecordHeader, HASH_BYTES, IV_BYTES, RECORD_HEADER_BYTES, TAG_BYTES } from './format'

const ALGORITHM = 'aes-256-gcm'

/** A record ready to be written, and the chain hash up to it. */
export interface SealedRecord {
  readonly bytes: Buffer
  readonly hash: Buffer
}

/** Binds the text to its number and to everything before it: moved or re-chained records do not decrypt. */
function additionalData(seq: number, previousHash: Buffer): Buffer {
  const bytes = Buffer.alloc(8 + HASH_BYTES)
  bytes.writeBigUInt64BE(BigInt(seq))
  previousHash.copy(bytes, 8)
  return bytes
}

/**
 * Encrypts one operation into a whole record.
 *
 * @param key journal key, 32 bytes
 * @param seq number of the operation
 * @param previousHash chain hash before it, 32 bytes
 * @param text the operation as UTF-8 JSON
 */
export function sealRecord(key: Buffer, seq: number, previousHash: Buffer, text: Uint8Array): SealedRecord {
  // A key that was forgotten meanwhile would make a record that nobody opens any more.
  if (key.every((byte) => byte === 0)) throw new Error('the key is gone')
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, key, iv)
  cipher.setAAD(additionalData(seq, previousHash))
  const encrypted = cipher.update(text)
  cipher.final() // counter mode: nothing is left over
  const bodyBytes = IV_BYTES + encrypted.byteLength + TAG_BYTES
  const chained = Buffer.concat([
    previousHash,
    encodeRecordHeader({ seq, bodyBytes }),
    iv,
    encrypted,
    cipher.getAuthTag(),
  ])
  const chainHash = hash('sha256', chained, 'buffer')
  return { bytes: Buffer.concat([chained.subarray(HASH_BYTES), chainHash]), hash: chainHash }
}

/**
 * Decrypts the record that starts at `at`; the 32 bytes in front of it are the chain hash before it.
 *
 * @throws Error when key, number, chain or text do not belong together
 */
export function openRecord(key: Buffer, bytes: Buffer, at: number, seq: number): Buffer {
  const bodyBytes = bytes.readUInt32BE(at + 4)
  const body = bytes.subarray(at + RECORD_HEADER_BYTES, at + RECORD_HEADER_BYTES + bodyBytes)
  const decipher = createDecipheriv(ALGORITHM, key, body.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(additionalData(seq, bytes.subarray(at - HASH_BYTES, at)))
  decipher.setAuthTag(body.subarray(body.byteLength - TAG_BYTES))
  const text = decipher.update(body.subarray(IV_BYTES, body.byteLength - TAG_BYTES))
  decipher.final()
  return text
}
