declare const brand: unique symbol

/** UUIDv7 made by the program; the key of every record. `Of` names the record it belongs to. */
export type Id<Of extends string = string> = string & { readonly [brand]: Of }

const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Whether a text is an id of ours. */
export function isId(text: string): text is Id {
  return idPattern.test(text)
}

/**
 * UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then random bits, so ids sort by the time they were made.
 *
 * @param nowMs Unix milliseconds
 * @param random at least 10 random bytes
 */
export function uuidV7<Of extends string>(nowMs: number, random: Uint8Array): Id<Of> {
  const bytes = new Uint8Array(16)
  let rest = nowMs
  for (let index = 5; index >= 0; index--) {
    bytes[index] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}` as Id<Of>
}
