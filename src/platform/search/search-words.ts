/** What a word of a query is looked for in. */
export type WordKind = 'name' | 'pinyin' | 'number'

/** A word of a query, normalised. All words of a query must match. */
export interface SearchWord {
  readonly kind: WordKind
  readonly text: string
}

/** How well a word fits a person; lower is better. `NO_MATCH`: not at all. */
export const NO_MATCH = 0
export const EXACT = 1
export const PREFIX = 2
/** The end of a number: people say the last digits. */
export const TAIL = 3
export const INSIDE = 4

/** Shortest number that is looked for at the end of numbers and inside them; of fewer digits nearly everybody has them somewhere. */
export const MIN_INSIDE_DIGITS = 3

/** The dots and spaces that stand inside names in many forms: 吉克·阿木, 吉克・阿木, 吉克 阿木. */
const separators = /[\s\u00b7\u2022\u2027\u2219\u22c5\u30fb\u25cf.．'’-]+/gu

/** Parts of a name between its dots and spaces: half-width, lower case. */
export function nameParts(name: string): string[] {
  const parts = name.normalize('NFKC').toLowerCase().split(separators)
  return parts.filter((part) => part !== '')
}

/** Form of a name that is compared: its parts without what stood between them. */
export function nameKey(name: string): string {
  return nameParts(name).join('')
}

/** Form of a number that is compared. */
export function numberKey(number: string): string {
  return number.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')
}

/**
 * Splits a query at spaces and where Chinese meets other writing (`张1985`), and tells each word's kind:
 * with a digit a number, all Latin letters pinyin or initials, otherwise a name.
 */
export function parseQuery(query: string): SearchWord[] {
  const text = query.normalize('NFKC').toLowerCase().replaceAll('ü', 'v')
  const pieces = text.split(/\s+|(?<=[^\x21-\x7f\s])(?=[\x21-\x7f])|(?<=[\x21-\x7f])(?=[^\x21-\x7f\s])/u)
  return pieces.flatMap((piece): SearchWord[] => {
    const kind = kindOf(piece)
    const key = kind === 'number' ? numberKey(piece) : nameKey(piece)
    return key === '' ? [] : [{ kind, text: key }]
  })
}

function kindOf(piece: string): WordKind {
  if (/\d/.test(piece)) return 'number'
  return /^[a-z.'-]+$/.test(piece) ? 'pinyin' : 'name'
}
