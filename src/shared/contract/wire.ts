import type { Json } from '../operation'

/**
 * Message with bytes over HTTP: 4 bytes length of the JSON text (big endian), the JSON text, then the raw bytes of
 * every `Uint8Array` in it, one after another. In the JSON a byte array stands as `{ "$bytes": length }`.
 * Electron's own message passing clones byte arrays and does not need this.
 */
export function encodeWire(value: unknown): Uint8Array<ArrayBuffer> {
  const blobs: Uint8Array[] = []
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (!(part instanceof Uint8Array)) return part
    blobs.push(part)
    return { $bytes: part.byteLength }
  })
  const head = new TextEncoder().encode(text)
  const total = blobs.reduce((sum, blob) => sum + blob.byteLength, 4 + head.byteLength)
  const out = new Uint8Array(total)
  new DataView(out.buffer).setUint32(0, head.byteLength)
  out.set(head, 4)
  let offset = 4 + head.byteLength
  for (const blob of blobs) {
    out.set(blob, offset)
    offset += blob.byteLength
  }
  return out
}

/** Reads what `encodeWire` wrote. @throws Error when the bytes are not such a message */
export function decodeWire(message: Uint8Array): unknown {
  if (message.byteLength < 4) throw new Error('wire message too short')
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength)
  const headEnd = 4 + view.getUint32(0)
  if (headEnd > message.byteLength) throw new Error('wire message cut')
  let offset = headEnd
  const text = new TextDecoder('utf-8', { fatal: true }).decode(message.subarray(4, headEnd))
  const value = JSON.parse(text, (_key, part: Json) => {
    const length = isBytesMark(part) ? part.$bytes : null
    if (length === null) return part
    if (!Number.isSafeInteger(length) || length < 0 || offset + length > message.byteLength) {
      throw new Error('wire message cut')
    }
    const bytes = message.slice(offset, offset + length)
    offset += length
    return bytes
  }) as unknown
  if (offset !== message.byteLength) throw new Error('wire message has a rest')
  return value
}

function isBytesMark(part: Json): part is { readonly $bytes: number } {
  return (
    typeof part === 'object' &&
    part !== null &&
    !Array.isArray(part) &&
    Object.keys(part).length === 1 &&
    typeof (part as { $bytes?: unknown }).$bytes === 'number'
  )
}
