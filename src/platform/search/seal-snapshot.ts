import { PART_BYTES } from '../../shared/contract/limits'

const IV_BYTES = 12
const TAG_BYTES = 16
const PLAIN_BYTES = PART_BYTES - IV_BYTES - TAG_BYTES

/** Key of the snapshot, and what it is bound to. */
export interface SnapshotSeal {
  readonly dataKey: CryptoKey
  readonly kid: number
}

/** Encrypts a snapshot in parts of which each fits one message; each is bound to its number, the count, the position and the key. */
export async function sealSnapshot(
  seal: SnapshotSeal,
  bytes: Uint8Array,
  seq: number,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts = Math.max(1, Math.ceil(bytes.byteLength / PLAIN_BYTES))
  return Promise.all(
    Array.from({ length: parts }, async (_, part) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const plain = bytes.slice(part * PLAIN_BYTES, (part + 1) * PLAIN_BYTES)
      const ct = await crypto.subtle.encrypt(cipher(seal, iv, { seq, part, parts }), seal.dataKey, plain)
      const sealed = new Uint8Array(IV_BYTES + ct.byteLength)
      sealed.set(iv)
      sealed.set(new Uint8Array(ct), IV_BYTES)
      return sealed
    }),
  )
}

/** Reads what `sealSnapshot` wrote. @throws DOMException when a part is damaged, missing or out of place */
export async function unsealSnapshot(
  seal: SnapshotSeal,
  sealed: readonly Uint8Array<ArrayBuffer>[],
  seq: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const plain = await Promise.all(
    sealed.map((bytes, part) => {
      const place = { seq, part, parts: sealed.length }
      return crypto.subtle.decrypt(
        cipher(seal, bytes.slice(0, IV_BYTES), place),
        seal.dataKey,
        bytes.subarray(IV_BYTES),
      )
    }),
  )
  const whole = new Uint8Array(plain.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let offset = 0
  for (const part of plain) {
    whole.set(new Uint8Array(part), offset)
    offset += part.byteLength
  }
  return whole
}

function cipher(
  { kid }: SnapshotSeal,
  iv: Uint8Array<ArrayBuffer>,
  { seq, part, parts }: { readonly seq: number; readonly part: number; readonly parts: number },
): AesGcmParams {
  const additionalData = new TextEncoder().encode(`search|${seq}|${part}|${parts}|${kid}`)
  return { name: 'AES-GCM', iv, additionalData }
}
