import type { LocalDate } from '../../shared/units'
import type { RowRules } from './row-kind'
import type { FieldDifference, RosterCell, RosterRow, RowIssue } from './types'

/** A row of data as a target reads it: by fields, whatever the columns are called and wherever they stand. */
export interface RowFields<F extends string> {
  cell(field: F): RosterCell | undefined
  /** Text without marks that nobody sees; empty when the file has no such column. */
  text(field: F): string
}

/** What a row says. With problems there is no entry. */
export interface RowReading<F extends string, Entry> {
  readonly entry: Entry | null
  /** What the record is known by (a document number, as it will be stored); `''` while there is no entry. */
  readonly key: string
  readonly problems: readonly RowIssue<F>[]
  readonly warnings: readonly RowIssue<F>[]
}

/** How a row stands to what is on file under its key. */
export interface RowComparison<F extends string> {
  /** Why the row cannot be about this record. */
  readonly problems: readonly RowIssue<F>[]
  readonly differences: readonly FieldDifference<F>[]
  /** The row puts something on file that is not there yet; absent: only its differences count. */
  readonly isNew?: boolean
  /** What should be looked at, and what the clerk is told of the row beside what the reading says. */
  readonly warnings?: readonly RowIssue<F>[]
  readonly notes?: readonly RowIssue<F>[]
}

/**
 * What the rows of a list are read for: people, priority groups, somebody's employees. A target knows its fields and
 * its records; finding the header, mapping columns, judging a whole file and the error workbook are the same for all.
 */
export interface RosterTarget<F extends string, Entry, Known> extends RowRules<F> {
  /** Part of what a column map is kept under. */
  readonly id: string
  /** Fields without which no row can be read. */
  readonly required: readonly F[]
  /** Two rows with one key are refused from the second on, with a problem at this field. */
  readonly keyField: F
  /** What the lines above the header say of every row: whose list it is. */
  readAbove?(rows: readonly RosterRow[]): ReadonlyMap<F, string>
  read(row: RowFields<F>, today: LocalDate): RowReading<F, Entry>
  /** @param overwrite fields whose other value on file gives way */
  compare(entry: Entry, known: Known, overwrite: ReadonlySet<F>): RowComparison<F>
}
