import { toHalfWidth } from '../half-width'
import { checkDigit } from '../id-number'

/** A piece of text that came in at a time: a key, or what an input method handed over at once. */
export interface TypedPiece {
  readonly text: string
  readonly atMs: number
}

/**
 * Longest pause within a burst. Readers and scanners that stand in for a keyboard leave a few milliseconds between keys;
 * the fastest typists stay above sixty. Our own choice, not a standard.
 */
export const BURST_GAP_MS = 45

/** More than any reader types; what comes before is let go. */
const LONGEST = 400
const number = /(?<!\d)\d{17}[\dX](?![\dA-Z])/gu

/** Finds identity numbers in the keys of a reader. */
export interface BurstDetector {
  /** More text came. */
  feed(piece: TypedPiece): void
  /** Enter, Tab, or nothing for a while: whether that was a number, and which. The next key begins anew. */
  end(): string | null
}

/**
 * A detector with nothing in it. A number counts when it came as one burst; before and behind it may stand what a reader
 * puts there, also the other fields of a whole record, whose order differs from make to make, so that they are left out.
 * Full-width digits, as an input method makes them, are the same digits.
 */
export function createBurstDetector(): BurstDetector {
  let held = ''
  let lastMs = Number.NEGATIVE_INFINITY
  return {
    feed({ text, atMs }) {
      if (atMs - lastMs > BURST_GAP_MS) held = ''
      held = (held + text).slice(-LONGEST)
      lastMs = atMs
    },
    end() {
      const burst = held
      held = ''
      lastMs = Number.NEGATIVE_INFINITY
      return numberIn(burst)
    },
  }
}

/** The one identity number in a text, by its check digit; `null` when there is none, or more than one. */
export function numberIn(text: string): string | null {
  const found = [...toHalfWidth(text).toUpperCase().matchAll(number)]
    .map(([all]) => all)
    .filter((one) => checkDigit(one.slice(0, 17)) === one[17])
  return found.length === 1 ? (found[0] ?? null) : null
}
