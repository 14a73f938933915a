/** So many digits of a hash are typed and compared by eye without mistakes, and fit no other entry of a journal. */
const SHOWN_DIGITS = 16

/** Beginning of a chain hash (hex) in groups of four: `0123 4567 89ab cdef`. */
export function hashText(hash: string): string {
  return (hash.slice(0, SHOWN_DIGITS).match(/.{4}/g) ?? []).join(' ')
}
