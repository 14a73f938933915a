import { problemTitle } from './error-sheet'
import { plainTitle } from './title-table'
import type { RosterColumn, RosterColumns, RosterList } from './types'

/** What each column of a list is taken for, from the left; `null`: it is not read. */
export type ColumnChoice<F extends string> = readonly (F | null)[]

/** A choice that was made for lists with one header, kept for the next file of the same source. */
export interface ColumnMap {
  /** Kind of list and fingerprint of the header, see `columnMapId`. */
  readonly id: string
  readonly fields: readonly (string | null)[]
}

/** The choice that stands in the columns of a list. */
export function choiceOf<F extends string>({ titles, columns }: Pick<RosterList<F>, 'titles' | 'columns'>) {
  const fieldAt = new Map([...columns].map(([field, { index }]) => [index, field] as const))
  return titles.map((_, index): F | null => fieldAt.get(index) ?? null)
}

/** Columns of a choice. A field that is chosen twice is read from the first of its columns. */
export function columnsOfChoice<F extends string>(
  titles: readonly string[],
  choice: ColumnChoice<F>,
): RosterColumns<F> {
  const columns = new Map<F, RosterColumn>()
  for (const [index, field] of choice.entries()) {
    if (field !== null && !columns.has(field)) columns.set(field, { index, title: titles[index] ?? '' })
  }
  return columns
}

/**
 * Under what the choice for a header is kept: the kind of list and 16 hexadecimal digits of its titles in their order
 * (FNV-1a, 64 bits). The column that an error workbook adds does not count, so that it meets the choice of its file.
 */
export function columnMapId(targetId: string, titles: readonly string[]): string {
  const own = titles.map(plainTitle).filter((title) => title !== plainTitle(problemTitle))
  while (own.at(-1) === '') own.pop()
  let hash = 0xcbf29ce484222325n
  for (const character of own.join('|')) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n)
  }
  return `${targetId}:${hash.toString(16).padStart(16, '0')}`
}

/** The list under a choice that was kept for its header, as far as its fields are known. */
export function withColumnMap<F extends string>(
  list: RosterList<F>,
  kept: ColumnMap | undefined,
  fields: readonly F[],
): RosterList<F> {
  if (!kept) return list
  const known = new Set<string>(fields)
  const choice = list.titles.map((_, index) => {
    const field = kept.fields[index] ?? null
    return field !== null && known.has(field) ? (field as F) : null
  })
  return { ...list, columns: columnsOfChoice(list.titles, choice) }
}
