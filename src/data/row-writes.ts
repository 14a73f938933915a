import { tableNames, type TableName, type Tables } from '../domain/tables'
import { AppError } from '../shared/errors/app-error'
import type { Id } from '../shared/ids'
import type { JournalEntry, Json, RowWrite } from '../shared/operation'
import type { PersonChange } from '../usecases/ports'

const known: ReadonlySet<string> = new Set(tableNames)

/**
 * Table of a journal write. @throws AppError `data/from-newer-version` for a table this program does not know:
 * a newer program wrote the journal, and a view without that table would be half a view.
 */
export function tableOf(write: Pick<RowWrite, 'table'>): TableName {
  if (!known.has(write.table)) throw new AppError('data/from-newer-version', { found: write.table, known: '' })
  return write.table as TableName
}

/** The record a write holds. The journal is authenticated, so what comes out is what this program put in. */
export function recordOf<T extends TableName>(row: NonNullable<RowWrite['row']>, _table: T): Tables[T] {
  return row as unknown as Tables[T]
}

/** A record as the journal keeps it: plain JSON, cut off from later changes of the object it was made from. */
export function toJournalRow(record: object): { readonly [key: string]: Json } {
  return JSON.parse(JSON.stringify(record)) as { readonly [key: string]: Json }
}

/** What operations did to people, for the search index. */
export function personChangesOf(entries: readonly JournalEntry[]): PersonChange[] {
  return entries.flatMap(({ seq, op }) =>
    op.writes
      .filter((write) => write.table === 'persons')
      .map((write) => ({
        personId: write.id as Id<'person'>,
        seq,
        person: write.row && recordOf(write.row, 'persons'),
      })),
  )
}
