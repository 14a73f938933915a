import type { Id } from './ids'
import type { Instant } from './units'

/** A JSON value: what an operation may carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * One row an operation wrote: the whole row as it stands afterwards (so applying twice is harmless),
 * or `null` when the row ceased to exist.
 */
export interface RowWrite {
  /** Table name, see `src/domain/tables.ts`. Kept as text here: the service never looks inside. */
  readonly table: string
  readonly id: string
  /** Revision of the row after this write, counted from 1. */
  readonly rev: number
  readonly row: { readonly [key: string]: Json } | null
}

/**
 * One change, as the journal keeps it: who, when, which use case, and the full after-images of the rows it wrote.
 * The journal is the record of truth; every view can be rebuilt from it.
 */
export interface Operation {
  readonly opId: Id<'operation'>
  readonly at: Instant
  readonly operatorId: string
  /** Use case that made the change, `area/verb-object`. */
  readonly useCase: string
  readonly writes: readonly RowWrite[]
  /** The operation that this one takes back. */
  readonly undoes?: Id<'operation'>
  /** The second person, where the kind of operation asks for one; never the same as `operatorId`. */
  readonly approvedBy?: string
  /**
   * What an operation that is more than its rows says: which field was shown and why, from where somebody signed in.
   * Ids, codes and numbers, never what the field held.
   */
  readonly facts?: OperationFacts
}

/** See `Operation.facts`. */
export type OperationFacts = Readonly<Record<string, string | number>>

/** Place of an operation in the journal: its number, counted from 1 without gaps, and the chain hash up to it (hex). */
export interface JournalPosition {
  readonly seq: number
  readonly hash: string
}

/** An operation with its place. */
export interface JournalEntry {
  readonly seq: number
  readonly op: Operation
}
