import { toHalfWidth, withoutInvisible } from '../person/half-width'

/** How people title the column of a field. */
export interface FieldTitles<F extends string> {
  readonly field: F
  /** Title that remarks use when the file has no such column. */
  readonly name: string
  readonly exact: readonly string[]
  /** Parts that make a longer title this field, unless it is about somebody else. */
  readonly parts: readonly string[]
}

/** How surely a title names a field. */
export interface TitleMatch<F extends string> {
  readonly field: F
  readonly isExact: boolean
}

/** The titles that a kind of list knows. */
export interface TitleTable<F extends string> {
  readonly fields: readonly F[]
  /** Field that a column title names; spaces, line breaks, full-width letters, stars and brackets do not matter. */
  match(title: string): TitleMatch<F> | null
  /** Title of a field for remarks about a file that has no such column. */
  nameOf(field: F): string
}

/** A longer title is a sentence. */
const TITLE_LENGTH = 20

/**
 * @param known earlier fields win where a title would fit two
 * @param ofOthers words that make a title about somebody or something other than whom the row is about
 */
export function titleTable<F extends string>(known: readonly FieldTitles<F>[], ofOthers: RegExp): TitleTable<F> {
  const exactTitles = new Map(known.flatMap(({ field, exact }) => exact.map((title) => [title, field] as const)))
  return {
    fields: known.map(({ field }) => field),
    match: (title) => {
      const keys = titleKeys(title)
      for (const key of keys) {
        const field = exactTitles.get(key)
        if (field) return { field, isExact: true }
      }
      const whole = keys[0] ?? ''
      if (whole.length > TITLE_LENGTH || ofOthers.test(whole)) return null
      const found = known.find(({ parts }) => parts.some((part) => whole.includes(part)))
      return found ? { field: found.field, isExact: false } : null
    },
    nameOf: (field) => known.find((entry) => entry.field === field)?.name ?? field,
  }
}

/** The title with what stands in brackets, and without it: 村(社区) is 村社区 or 村. */
function titleKeys(title: string): string[] {
  const plain = plainTitle(title)
  const brackets = /[()[\]【】〔〕<>《》]/gu
  const outside = plain.replace(/[([【〔<《][^)\]】〕>》]*[)\]】〕>》]/gu, '')
  return [...new Set([plain.replace(brackets, ''), outside.replace(brackets, '')])]
}

/** A title without what does not tell it from another: spaces, stars, full-width forms, capitals. */
export function plainTitle(title: string): string {
  return withoutInvisible(toHalfWidth(title))
    .replace(/[\s*:_.·、-]/gu, '')
    .toLowerCase()
}
