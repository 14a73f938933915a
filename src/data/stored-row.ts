import type { TableName } from '../domain/tables'

/** An encrypted row whose operation has no number yet. */
export interface EncodedRow {
  readonly id: string
  readonly rev: number
  /** Generation of the key that `ct` was encrypted with. */
  readonly kid: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly ct: Uint8Array<ArrayBuffer>
  /** Index columns, see `index-columns.ts`. */
  readonly [column: string]: unknown
}

/** A row as it lies in IndexedDB: keys and index columns readable, the record inside `ct`. */
export interface StoredRow extends EncodedRow {
  /** Operation that wrote the row last. */
  readonly seq: number
}

/** Rows in each table; a table that is younger than the state is left out until something is written to it. */
export type RowCounts = Readonly<Partial<Record<TableName, number>>>

/** Where the view stands; written in the same transaction as the rows. */
export interface ViewState {
  readonly k: 'view'
  /** Station whose journal the view was made from. */
  readonly storeId: string
  /** Newest operation applied, and the chain hash there. */
  readonly appliedSeq: number
  readonly appliedHash: string
  /** `null` while a rebuild is under way. */
  readonly counts: RowCounts | null
  /** A row could not be decoded: the view is made anew when it is opened next. */
  readonly isDamaged: boolean
  /** Number of the newest operation that removed a row of the table; tables without one are left out. */
  readonly lastRemovals: Readonly<Partial<Record<TableName, number>>>
}
