import type { ColumnChoice } from '../../domain/rosters/column-map'
import type { Rehearsal } from '../../domain/rosters/rehearsal'
import type { NumberedList } from '../../domain/registration/hires/hire-lists'
import type { RosterTarget } from '../../domain/rosters/target'
import type { RosterList } from '../../domain/rosters/types'
import type { TableName, Tables } from '../../domain/tables'
import type { OperationKindName } from '../../shared/rights/operation-kinds'
import type { LocalDate } from '../../shared/units'
import type { Change, IdSource, RecordReader } from '../ports'

/** A record that an import writes. */
export type RosterWrite = { readonly [T in TableName]: { readonly table: T; readonly record: Tables[T] } }[TableName]

/** A row to be written. `known`: what is on file under its key. */
export interface RowWrite<Entry, Known> {
  readonly entry: Entry
  readonly known: Known | undefined
}

/**
 * Lists that an import gave a number to, over all its parts. A desk puts those here that it numbers; what a part that was
 * not saved put here is forgotten, as its numbers were never given out.
 */
export interface ListNumbers {
  lists: readonly NumberedList[]
}

/** What rows are written with. Numbers are taken from the change; its records are put by whoever asked for the writes. */
export interface WriteTerms<F extends string> {
  readonly change: Pick<Change, 'find' | 'nextNumber'>
  readonly handlerName: string
  readonly ids: IdSource
  readonly numbers: ListNumbers
  readonly today: LocalDate
  readonly overwrite: ReadonlySet<F>
}

/**
 * A target with its records: how what is on file is found, and what a row writes. One desk for each kind of list; reading,
 * rehearsing, saving and taking back are the same for all.
 */
export interface RosterDesk<F extends string, Entry, Known> {
  readonly target: RosterTarget<F, Entry, Known>
  /** Kind of operation that saves; its rights name every table that `writes` touches. */
  readonly operation: OperationKindName
  /** What is on file, by key. Keys of a few hundred rows at a time. */
  find(reader: RecordReader, keys: readonly string[]): Promise<ReadonlyMap<string, Known>>
  /** Records of rows that are new or change something. */
  writes(rows: readonly RowWrite<Entry, Known>[], terms: WriteTerms<F>): Promise<readonly RosterWrite[]>
}

/** A list as it was found, beside what its columns are taken for now. */
export interface OpenedList<F extends string> extends RosterList<F> {
  /** What the titles say; a choice that differs is kept for the next file of the source. */
  readonly automatic: ColumnChoice<F>
  /** The columns are those that were chosen for an earlier file with this header. */
  readonly isRemembered: boolean
}

/** A file that was read; nothing is judged yet. */
export interface OpenedRoster<F extends string> {
  readonly fileName: string
  readonly lists: readonly OpenedList<F>[]
}

/** A rehearsal with the file that it is about. */
export interface RosterRun<F extends string, Entry, Known> {
  readonly opened: OpenedRoster<F>
  readonly rehearsal: Rehearsal<F, Entry, Known>
}
