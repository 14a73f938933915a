import type { TableName } from '../domain/tables'
import { AppError } from '../shared/errors/app-error'
import type { Operation, RowWrite } from '../shared/operation'
import type { OperationKindName } from '../shared/rights/operation-kinds'
import type { Clock, IdSource } from '../usecases/ports'
import { groupByTable } from './group-by-table'
import type { PendingWrite } from './pending-change'
import { tableOf, toJournalRow } from './row-writes'
import { rowsById } from './rows-by-id'
import type { StoredRow } from './stored-row'
import type { View } from './view'

/** Most rows that one operation may write; the contract refuses more. */
export const MAX_WRITES = 5000

/** Who signs the operations, and with what clock and ids. */
export interface Signature {
  readonly operatorId: string
  readonly clock: Clock
  readonly ids: IdSource
}

/** Rows as they stand before an operation, by table and id. */
export type RowsBefore = (table: TableName, id: string) => StoredRow | undefined

/** Looks up the stored rows that a list of writes is about. */
export async function readRowsBefore(
  view: View,
  targets: readonly { readonly table: string; readonly id: string }[],
): Promise<RowsBefore> {
  const found = new Map<string, Map<string, StoredRow>>()
  await view.run(async (db) => {
    for (const [table, rows] of groupByTable(targets)) {
      const ids = rows.map(({ id }) => id)
      const stored = await rowsById(db, tableOf({ table }), ids)
      found.set(table, new Map(stored.map((row) => [row.id, row])))
    }
  })
  return (table, id) => found.get(table)?.get(id)
}

/**
 * Journal writes of a change: full after-images with the next revision of each row. Removing what does not exist is no write.
 *
 * @throws AppError `bridge/payload-too-large` when the change writes more rows than one operation may
 */
export function writesOf(pending: readonly PendingWrite[], before: RowsBefore): RowWrite[] {
  const writes = pending.flatMap(({ table, id, record }): RowWrite[] => {
    const stored = before(table, id)
    if (!stored && !record) return []
    return [{ table, id, rev: (stored?.rev ?? 0) + 1, row: record && toJournalRow(record) }]
  })
  if (writes.length > MAX_WRITES) throw new AppError('bridge/payload-too-large', { rows: writes.length })
  return writes
}

/** A signed operation. @param more what only some operations carry */
export function signOperation(
  { operatorId, clock, ids }: Signature,
  useCase: OperationKindName,
  writes: readonly RowWrite[],
  more: Pick<Operation, 'undoes' | 'approvedBy' | 'facts'> = {},
): Operation {
  return { opId: ids.newId(), at: clock.now(), operatorId, useCase, writes, ...more }
}
