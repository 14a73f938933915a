const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * Many short texts as UTF-8 in one array, each ended by a zero byte; `starts` has one more entry than there are texts.
 * A quarter of a million names are two such arrays, not a quarter of a million objects.
 */
export interface BytePool {
  readonly bytes: Uint8Array
  readonly starts: Uint32Array
}

/** Packs texts in their order. */
export function packTexts(texts: readonly string[]): BytePool {
  const starts = new Uint32Array(texts.length + 1)
  let bytes = new Uint8Array(Math.max(64, texts.length * 16))
  let end = 0
  for (const [index, text] of texts.entries()) {
    starts[index] = end
    const room = end + text.length * 3 + 1
    if (room > bytes.length) bytes = grown(bytes, Math.max(room, bytes.length * 2))
    end += encoder.encodeInto(text, bytes.subarray(end)).written + 1
  }
  starts[texts.length] = end
  return { bytes: bytes.slice(0, end), starts }
}

/** Text at a place. */
export function textAt({ bytes, starts }: BytePool, index: number): string {
  return decoder.decode(bytes.subarray(starts[index], (starts[index + 1] ?? 1) - 1))
}

/** UTF-8 of a text, as the pools have it. */
export function toBytes(text: string): Uint8Array {
  return encoder.encode(text)
}

/**
 * Compares the zero-ended text at a position with a prefix: 0 when the text starts with it,
 * otherwise below or above zero as the text sorts before or after everything that does.
 */
export function comparePrefix(bytes: Uint8Array, position: number, prefix: Uint8Array): number {
  for (let index = 0; index < prefix.length; index++) {
    const difference = (bytes[position + index] ?? 0) - (prefix[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Order of the zero-ended texts at two positions, by UTF-8 bytes, which is the order of code points. */
export function compareAt(bytes: Uint8Array, a: number, b: number): number {
  if (a === b) return 0
  for (let index = 0; ; index++) {
    const byte = bytes[a + index] ?? 0
    const difference = byte - (bytes[b + index] ?? 0)
    if (difference !== 0) return difference
    if (byte === 0) return 0
  }
}

const astral = /[\ud800-\udfff]/

/** The same order for two texts that are not in a pool. JavaScript's own differs only beyond the basic plane. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  if (!astral.test(a) && !astral.test(b)) return a < b ? -1 : 1
  return compareAt(encoder.encode(`${a}\0${b}\0`), 0, encoder.encode(a).length + 1)
}

/**
 * Range `[from, to)` of a sorted list whose texts start with a prefix.
 *
 * @param positionOf where the text of the list's nth entry starts
 */
export function prefixRange(
  bytes: Uint8Array,
  prefix: Uint8Array,
  length: number,
  positionOf: (index: number) => number,
): readonly [from: number, to: number] {
  const firstWhere = (isPast: (comparison: number) => boolean): number => {
    let [low, high] = [0, length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isPast(comparePrefix(bytes, positionOf(middle), prefix))) high = middle
      else low = middle + 1
    }
    return low
  }
  return [firstWhere((comparison) => comparison >= 0), firstWhere((comparison) => comparison > 0)]
}

/**
 * Every place in a pool where a pattern stands, each text at most once with its first place (Horspool's search: it
 * looks at the last byte first and mostly skips the pattern's length).
 *
 * @param found index of the text, and whether the pattern stands at its end
 */
export function findInside(pool: BytePool, pattern: Uint8Array, found: (index: number, isTail: boolean) => void): void {
  const { bytes, starts } = pool
  const length = pattern.length
  const last = length - 1
  const skip = new Uint8Array(256).fill(Math.min(length, 255))
  for (let index = 0; index < last; index++) skip[pattern[index] ?? 0] = Math.min(last - index, 255)
  const lastByte = pattern[last] ?? 0
  let text = 0
  for (let at = 0; at + length <= bytes.length;) {
    const byte = bytes[at + last] ?? 0
    if (byte === lastByte && comparePrefix(bytes, at, pattern) === 0) {
      while ((starts[text + 1] ?? Infinity) <= at) text += 1
      const end = starts[text + 1] ?? bytes.length
      const tailAt = end - 1 - length
      found(text, comparePrefix(bytes, tailAt, pattern) === 0)
      at = end
    } else {
      at += skip[byte] ?? 1
    }
  }
}

/**
 * The same among some texts only. Returns those that have the pattern.
 *
 * @param texts numbers of texts; not kept, not changed
 */
export function findInsideOf(
  { bytes, starts }: BytePool,
  texts: Uint32Array,
  pattern: Uint8Array,
  found: (index: number, isTail: boolean) => void,
): Uint32Array {
  const hits = new Uint32Array(texts.length)
  const first = pattern[0] ?? 0
  let count = 0
  for (const text of texts) {
    const tailAt = (starts[text + 1] ?? 0) - 1 - pattern.length
    let at = starts[text] ?? 0
    while (at <= tailAt && (bytes[at] !== first || comparePrefix(bytes, at, pattern) !== 0)) at += 1
    if (at > tailAt) continue
    hits[count++] = text
    found(text, at === tailAt || comparePrefix(bytes, tailAt, pattern) === 0)
  }
  return hits.subarray(0, count)
}

function grown(bytes: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(size)
  larger.set(bytes)
  return larger
}
