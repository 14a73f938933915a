import type { TableName } from '../domain/tables'
import { AppError } from '../shared/errors/app-error'
import type { Id } from '../shared/ids'
import type { Operation, RowWrite } from '../shared/operation'
import { readRowsBefore, type RowsBefore } from './build-operation'
import { groupByTable } from './group-by-table'
import { findReferring, references } from './references'
import { decodeRow } from './row-codec'
import { tableOf, toJournalRow } from './row-writes'
import type { StoreKeys } from './store-keys'
import type { StoredRow } from './stored-row'
import type { View } from './view'

const KEPT_OPERATIONS = 50

/** What an operation wrote and what stood there before. The earlier rows stay encrypted until they are needed. */
interface WriteToUndo {
  readonly table: TableName
  readonly id: string
  /** Revision the operation gave the row; what is there now must still have it. */
  readonly rev: number
  readonly wasRemoval: boolean
  readonly before: StoredRow | undefined
}

/** The last operations of this session, for taking them back. */
export interface UndoHistory {
  remember(op: Operation, seq: number, before: RowsBefore): void
  forget(opId: Id<'operation'>): void
  /**
   * Writes that take the operation back. Number series are left alone: a number given out once is never given out again.
   *
   * @throws AppError `data/nothing-to-undo` when it is not of this session, too old or undone already;
   * `data/undo-overtaken` when a row it wrote was changed since, or other records now belong to one it created;
   * `data/undo-sealed` when its number is not above `sealedSeq`
   */
  inverseOf(opId: Id<'operation'>, sealedSeq: number): Promise<RowWrite[]>
}

export function createUndoHistory(view: View, keys: StoreKeys): UndoHistory {
  const kept = new Map<Id<'operation'>, { readonly seq: number; readonly writes: readonly WriteToUndo[] }>()
  return {
    remember: (op, seq, before) => {
      const writes = op.writes.map((write): WriteToUndo => {
        const table = tableOf(write)
        const { id, rev, row } = write
        return { table, id, rev, wasRemoval: row === null, before: before(table, id) }
      })
      kept.set(op.opId, { seq, writes: writes.filter(({ table }) => table !== 'numberSeries') })
      const oldest = kept.keys().next().value
      if (kept.size > KEPT_OPERATIONS && oldest) kept.delete(oldest)
    },
    forget: (opId) => kept.delete(opId),
    inverseOf: async (opId, sealedSeq) => {
      const { seq, writes } = kept.get(opId) ?? { seq: 0, writes: [] }
      if (writes.length === 0) throw new AppError('data/nothing-to-undo')
      if (seq <= sealedSeq) throw new AppError('data/undo-sealed')
      const now = await readRowsBefore(view, writes)
      for (const { table, id, rev, wasRemoval } of writes) {
        const revNow = now(table, id)?.rev
        if (wasRemoval ? revNow !== undefined : revNow !== rev) throw new AppError('data/undo-overtaken')
      }
      await refuseDangling(view, writes)
      await refuseNewcomers(view, writes, seq)
      return Promise.all(
        writes.map(async ({ table, id, rev, before }): Promise<RowWrite> => {
          const row = before ? toJournalRow(await decodeRow(keys, table, before)) : null
          return { table, id, rev: rev + 1, row }
        }),
      )
    },
  }
}

/** A record that others belong to by now cannot vanish under them. */
async function refuseDangling(view: View, writes: readonly WriteToUndo[]): Promise<void> {
  const created = writes.filter(({ before, wasRemoval }) => !before && !wasRemoval)
  const vanishing = new Set(created.map(({ id }) => id))
  for (const [table, rows] of groupByTable(created)) {
    const found = await findReferring(
      view,
      table,
      rows.map(({ id }) => id),
    )
    if (found.some(({ by }) => !vanishing.has(by))) throw new AppError('data/undo-overtaken')
  }
}

/**
 * Where an operation took a record away that others belonged to (a file that was merged), what came to its other
 * records since cannot be told apart any more: nobody knows to whom it would belong.
 */
async function refuseNewcomers(view: View, writes: readonly WriteToUndo[], seq: number): Promise<void> {
  for (const [table, rows] of groupByTable(writes)) {
    const from = references[tableOf({ table })]
    if (!from || !rows.some(({ wasRemoval }) => wasRemoval)) continue
    const ids = rows.map(({ id }) => id)
    for (const name of from.from) {
      const belonging = await view.run((db) => db.rows(name).where(from.column).anyOf(ids).toArray())
      if (belonging.some((row) => row.seq > seq)) throw new AppError('data/undo-overtaken')
    }
  }
}
