import type { Id } from '../../shared/ids'
import type { Json } from '../../shared/operation'
import type { Instant } from '../../shared/units'
import type { RehearsalCounts } from './rehearsal'

/**
 * One import of a file. `open`: being saved; `done`; `taking-back`: being undone; `taken-back`. What is found `open` or
 * `taking-back` at a sign-in was cut off and is taken back then.
 */
export type ImportState = 'open' | 'done' | 'taking-back' | 'taken-back'

/** An import as the station remembers it. A file of any size is one act, however many operations it needs. */
export interface ImportRecord {
  readonly id: Id<'import'>
  /** Kind of list, see `RosterTarget`. */
  readonly targetId: string
  readonly fileName: string
  readonly importedAt: Instant
  readonly handlerName: string
  readonly counts: RehearsalCounts
  readonly state: ImportState
}

/** A row that an import wrote. */
export interface ImportedRow {
  readonly table: string
  readonly id: string
  /** Revision that the import gave it; a higher one says that later work stands on it. */
  readonly rev: number
  /** `null`: the import put it on file. Else what its fields held. */
  readonly before: FieldsBefore | null
}

/** Fields as they were, and those that were not there. */
export interface FieldsBefore {
  readonly set: { readonly [field: string]: Json }
  readonly drop: readonly string[]
}

/** What one operation of an import wrote, for taking it back. Gone once that is done. */
export interface ImportPart {
  readonly id: Id<'importPart'>
  readonly importId: Id<'import'>
  readonly ordinal: number
  readonly rows: readonly ImportedRow[]
}

type Row = { readonly [field: string]: Json }

/** What makes `before` of `after`: the fields that differ. Both are plain JSON. */
export function fieldsBefore(before: object, after: object): FieldsBefore {
  const [was, is] = [before as Row, after as Row]
  const differs = (field: string): boolean => JSON.stringify(was[field]) !== JSON.stringify(is[field])
  return {
    set: Object.fromEntries(Object.entries(was).filter(([field, value]) => value !== undefined && differs(field))),
    drop: Object.keys(is).filter((field) => was[field] === undefined && is[field] !== undefined),
  }
}

/** A record with its fields as they were. */
export function withFieldsBefore<R extends object>(record: R, { set, drop }: FieldsBefore): R {
  const kept = Object.entries(record).filter(([field]) => !drop.includes(field))
  return { ...Object.fromEntries(kept), ...set } as R
}
