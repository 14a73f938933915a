import type { BytePool } from './byte-pool'

/** Which texts of a pool have three bytes in a row, for every three bytes that stand somewhere. */
export interface NumberGrams {
  /** Texts that may have the pattern, in their order: all that have it, and some that do not. */
  readonly candidates: (pattern: Uint8Array) => Uint32Array
}

/** Three bytes, half a byte of each: digits keep what tells them apart, letters share a place with others. */
const GRAMS = 1 << 12
const LENGTH = 3

/**
 * Lists of texts by three bytes in a row. A number that is looked for in the middle of all numbers is then in the
 * shortest of its lists, a few thousand, where a scan would read everybody's bytes.
 */
export function createNumberGrams(pool: BytePool): NumberGrams {
  const ends = new Uint32Array(GRAMS + 1)
  eachGram(pool, (gram) => (ends[gram + 1] = (ends[gram + 1] ?? 0) + 1))
  for (let gram = 0; gram < GRAMS; gram++) ends[gram + 1] = (ends[gram + 1] ?? 0) + (ends[gram] ?? 0)
  const starts = ends.slice(0, GRAMS)
  const texts = new Uint32Array(ends[GRAMS] ?? 0)
  const next = starts.slice()
  eachGram(pool, (gram, text) => {
    const at = next[gram] ?? 0
    texts[at] = text
    next[gram] = at + 1
  })
  const listOf = (gram: number): Uint32Array => texts.subarray(starts[gram], ends[gram + 1])
  return {
    candidates: (pattern) => {
      let shortest: Uint32Array = texts
      let last = 0
      for (let at = 0; at < pattern.length; at++) {
        last = joined(last, pattern[at] ?? 0)
        const list = listOf(last)
        if (at >= LENGTH - 1 && list.length <= shortest.length) shortest = list
      }
      return shortest
    },
  }
}

/** Every gram of every text, each once a text. */
function eachGram({ bytes, starts }: BytePool, found: (gram: number, text: number) => void): void {
  const lastText = new Uint32Array(GRAMS) // counted from one
  for (let text = 0; text + 1 < starts.length; text++) {
    const end = (starts[text + 1] ?? 0) - 1
    const start = starts[text] ?? 0
    let gram = 0
    for (let at = start; at < end; at++) {
      gram = joined(gram, bytes[at] ?? 0)
      if (at - start < LENGTH - 1 || lastText[gram] === text + 1) continue
      lastText[gram] = text + 1
      found(gram, text)
    }
  }
}

function joined(gram: number, byte: number): number {
  return ((gram << 4) | (byte & 15)) & (GRAMS - 1)
}
