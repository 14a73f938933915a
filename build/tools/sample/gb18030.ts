/** Two-byte codes: lead 81..FE, trail 40..FE without 7F. */
const LEADS = { from: 0x81, to: 0xfe }
const TRAILS = { from: 0x40, to: 0xfe, without: 0x7f }
/** Four-byte codes count through the characters of the basic plane first, then continue at plane 1. */
const BASIC_PLANE_POINTERS = 39_420
const PLANE_1_POINTER = 189_000
const LINE_END = 0x0a

let table: ReadonlyMap<number, readonly number[]> | null = null

/**
 * Text in GB18030, the encoding in which table programs of China save. The table is made by decoding every code once,
 * so it agrees with the decoder of this machine.
 *
 * @throws Error naming the code points that cannot be written; nothing is replaced silently
 */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  table ??= reverseTable()
  const bytes: number[] = []
  const missing = new Set<string>()
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const code = codePoint < 0x80 ? [codePoint] : (table.get(codePoint) ?? beyondBasicPlane(codePoint))
    if (code) bytes.push(...code)
    else missing.add(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`)
  }
  if (missing.size > 0) throw new Error(`not in GB18030: ${[...missing].join(' ')}`)
  return Uint8Array.from(bytes)
}

function reverseTable(): Map<number, readonly number[]> {
  const codes = [...twoByteCodes(), ...Array.from({ length: BASIC_PLANE_POINTERS }, (_, at) => fourByteCode(at))]
  // One pass of the decoder; a line end behind each code keeps an invalid one from taking its neighbour along.
  const lines = new TextDecoder('gb18030')
    .decode(Uint8Array.from(codes.flatMap((code) => [...code, LINE_END])))
    .split('\n')
  const table = new Map<number, readonly number[]>()
  for (const [index, code] of codes.entries()) {
    const [character, ...more] = lines[index] ?? ''
    const codePoint = character?.codePointAt(0)
    if (codePoint === undefined || more.length > 0 || character === '\uFFFD' || table.has(codePoint)) continue
    table.set(codePoint, code)
  }
  return table
}

function twoByteCodes(): number[][] {
  const codes: number[][] = []
  for (let lead = LEADS.from; lead <= LEADS.to; lead++) {
    for (let trail = TRAILS.from; trail <= TRAILS.to; trail++) {
      if (trail !== TRAILS.without) codes.push([lead, trail])
    }
  }
  return codes
}

function fourByteCode(pointer: number): number[] {
  return [
    0x81 + Math.floor(pointer / 12_600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ]
}

function beyondBasicPlane(codePoint: number): number[] | null {
  return codePoint < 0x10000 ? null : fourByteCode(PLANE_1_POINTER + codePoint - 0x10000)
}
