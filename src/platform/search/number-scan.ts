import { findInsideOf, type BytePool } from './byte-pool'
import { createNumberGrams, type NumberGrams } from './number-grams'

/** Looks for patterns inside all numbers of a pool. */
export interface NumberScan {
  /** Tells each number that has the pattern, and whether at its end. */
  readonly find: (pattern: string, bytes: Uint8Array, found: (index: number, isTail: boolean) => void) => void
  /** Makes the lists that `find` needs, some tens of milliseconds; left out, the first pattern waits for them. */
  readonly prepare: () => void
}

/**
 * A scan that remembers what it found last: people type digit after digit, and a number that has the longer
 * pattern has the shorter one, so each further digit looks only at what is left.
 */
export function createNumberScan(pool: BytePool): NumberScan {
  let grams: NumberGrams | null = null
  let lastPattern = ''
  let lastHits: Uint32Array = new Uint32Array()
  const prepared = (): NumberGrams => (grams ??= createNumberGrams(pool))
  return {
    find: (pattern, bytes, found) => {
      const candidates = prepared().candidates(bytes)
      const isLonger = lastPattern !== '' && pattern.startsWith(lastPattern)
      const among = isLonger && lastHits.length < candidates.length ? lastHits : candidates
      lastHits = findInsideOf(pool, among, bytes, found)
      lastPattern = pattern
    },
    prepare: () => void prepared(),
  }
}
