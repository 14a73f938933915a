const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Writes a UUID as 16 bytes. */
export function writeUuid(uuid: string, bytes: Uint8Array, at: number): void {
  const hex = uuid.replaceAll('-', '')
  for (let index = 0; index < 16; index++) bytes[at + index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)
}

/** Reads a UUID from 16 bytes. */
export function readUuid(bytes: Uint8Array, at: number): string {
  let text = ''
  for (let index = 0; index < 16; index++) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-'
    text += HEX[bytes[at + index] ?? 0] ?? ''
  }
  return text
}

/** Order of two UUIDs among their bytes. */
export function compareUuids(a: Uint8Array, atA: number, b: Uint8Array, atB: number): number {
  for (let index = 0; index < 16; index++) {
    const difference = (a[atA + index] ?? 0) - (b[atB + index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
