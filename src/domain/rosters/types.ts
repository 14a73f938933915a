import type { FieldIssue } from '../person/remarks'

/** A cell of a table file. `number`: the file stores a number, so a long one has lost digits. */
export interface RosterCell {
  readonly text: string
  readonly kind: 'text' | 'number' | 'date' | 'empty'
}

/** A row with the number that a person sees beside it. */
export interface RosterRow {
  readonly rowNumber: number
  readonly cells: readonly RosterCell[]
}

/** A sheet of a roster file before anybody knows what its columns mean. */
export interface RosterSheet {
  readonly name: string
  readonly rows: readonly RosterRow[]
}

/** Where a field is in the file. */
export interface RosterColumn {
  readonly index: number
  /** Title as the file has it, line breaks as spaces. */
  readonly title: string
}

export type RosterColumns<F extends string> = ReadonlyMap<F, RosterColumn>

/** A list found in a file: its header, what its columns are taken for, and the rows below. */
export interface RosterList<F extends string> {
  readonly name: string
  /** Row of the header as a person sees it. */
  readonly headerRow: number
  /** Title of each column, `''` where it has none. */
  readonly titles: readonly string[]
  readonly columns: RosterColumns<F>
  /** What holds for every row whose own cell is empty: said above the list, or entered for all of it. */
  readonly given?: ReadonlyMap<F, string>
  readonly rows: readonly RosterRow[]
}

/** Something about a field of a row. */
export interface RowIssue<F extends string> extends FieldIssue {
  readonly field: F
}

/** Why a row below the header is no row of data. */
export type LeftOutReason = 'blank' | 'example' | 'header' | 'footer' | 'titles'

/** A field in which a row differs from what is on file; values as they are stored. */
export interface FieldDifference<F extends string> {
  readonly field: F
  readonly before: DifferenceValue
  readonly after: DifferenceValue
  /** `fill`: nothing was on file; `differs`: something else is, and stays unless the clerk says so. */
  readonly kind: 'fill' | 'differs'
  /** Whether the import writes it. */
  readonly isTaken: boolean
}

export type DifferenceValue = string | number | null | readonly string[]

/**
 * What an import does with a row. `new`: puts it on file; `update`: changes what is on file; `unchanged`: on file
 * already; `refused`: something must be mended first; `left-out`: no row of data.
 */
export type RowEffect = 'new' | 'update' | 'unchanged' | 'refused' | 'left-out'

/** One row of a rehearsal. */
export interface JudgedRow<F extends string> {
  /** Place in the rehearsal, from 0. */
  readonly at: number
  readonly effect: RowEffect
  readonly reason: LeftOutReason | null
  /** What must be mended; only of a refused row. */
  readonly problems: readonly RowIssue<F>[]
  /** What was left out of the record or put right, and should be looked at. */
  readonly warnings: readonly RowIssue<F>[]
  /** What else taking the row does, for the clerk to know; nothing to look at. */
  readonly notes: readonly RowIssue<F>[]
  /** Of a row that is on file already. */
  readonly differences: readonly FieldDifference<F>[]
}
