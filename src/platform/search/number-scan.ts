import { findInside, findInsideOf, type BytePool } from './byte-pool'

/** Looks for a pattern inside all numbers of a pool; tells each number that has it, and whether at its end. */
export type NumberScan = (pattern: string, bytes: Uint8Array, found: (index: number, isTail: boolean) => void) => void

/**
 * A scan that remembers what it found last: people type digit after digit, and a number that has the longer
 * pattern has the shorter one, so each further digit looks only at what is left.
 */
export function createNumberScan(pool: BytePool): NumberScan {
  let lastPattern = ''
  let lastHits: readonly number[] = []
  return (pattern, bytes, found) => {
    const hits: number[] = []
    const keep = (index: number, isTail: boolean): void => {
      hits.push(index)
      found(index, isTail)
    }
    if (lastPattern !== '' && pattern.startsWith(lastPattern)) findInsideOf(pool, lastHits, bytes, keep)
    else findInside(pool, bytes, keep)
    lastPattern = pattern
    lastHits = hits
  }
}
