import type { PersonFlag } from './types'

/**
 * Flags of two files of one person: all of the first, and of the second those that lie beside them. Of two of a kind at
 * the same time the first file's stays: what the newest list says is asked about again with the next one.
 */
export function uniteFlags(first: readonly PersonFlag[], second: readonly PersonFlag[]): readonly PersonFlag[] {
  const beside = second.filter((flag) => !first.some((other) => other.kind === flag.kind && isAtOnce(other, flag)))
  return [...first, ...beside].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

function isAtOnce(a: PersonFlag, b: PersonFlag): boolean {
  return (a.endedOn === null || b.from < a.endedOn) && (b.endedOn === null || a.from < b.endedOn)
}
