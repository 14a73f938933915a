import type { TableName } from '../domain/tables'
import type { JournalPosition } from '../shared/operation'
import { groupByTable } from './group-by-table'
import type { PageOfWrites } from './page-of-writes'
import type { StationDatabase } from './station-database'
import type { RowCounts, StoredRow, ViewState } from './stored-row'

/**
 * Writes a page of operations and the view's new state in one strict transaction.
 *
 * Another window may have applied the same operations (then nothing is written) or cleared the view for a rebuild
 * (then this page does not follow on, and nothing is written either).
 *
 * @param position place of the page's last operation
 * @returns number of the newest operation applied once the transaction closed; `null` when the view is gone
 */
export async function applyPage(
  db: StationDatabase,
  page: PageOfWrites,
  position: JournalPosition,
): Promise<number | null> {
  const byTable = groupByTable(page.outcomes)
  return db.transaction('rw', [db.state, ...[...byTable.keys()].map((table) => db.rows(table))], async () => {
    const state = await db.state.get('view')
    if (!state) return null
    if (state.appliedSeq !== page.firstSeq - 1) return state.appliedSeq
    const counts: Partial<Record<TableName, number>> | null = state.counts && { ...state.counts }
    const lastRemovals = { ...state.lastRemovals }
    for (const [table, outcomes] of byTable) {
      if (counts) counts[table] = (counts[table] ?? 0) + (await growthOf(db, table, outcomes))
      const removals = outcomes.filter(({ row }) => row === null)
      if (removals.length > 0) {
        lastRemovals[table] = Math.max(...removals.map(({ seq }) => seq))
        await db.rows(table).bulkDelete(removals.map(({ id }) => id))
      }
      await db.rows(table).bulkPut(outcomes.flatMap(({ row, seq }) => (row ? [withSeq(row, seq)] : [])))
    }
    await db.state.put({ ...state, appliedSeq: position.seq, appliedHash: position.hash, counts, lastRemovals })
    return position.seq
  })
}

function withSeq(row: object, seq: number): StoredRow {
  return { ...row, seq } as StoredRow
}

/** Rows that the table gains; looked up only where the revisions do not tell. */
async function growthOf(db: StationDatabase, table: TableName, outcomes: PageOfWrites['outcomes']): Promise<number> {
  const unclear = outcomes.filter(({ existedBefore }) => existedBefore === 'unclear').map(({ id }) => id)
  const found = unclear.length === 0 ? 0 : (await db.rows(table).where(':id').anyOf(unclear).primaryKeys()).length
  const before = outcomes.filter(({ existedBefore }) => existedBefore === true).length + found
  const after = outcomes.filter(({ row }) => row !== null).length
  return after - before
}

/** Whether every table has as many rows as the view's state says: a short table has lost records without an error. */
export async function hasAllRows(db: StationDatabase, counts: RowCounts): Promise<boolean> {
  const found = await countRows(db)
  return Object.entries(counts).every(([table, count]) => found[table as TableName] === count)
}

/** Empties the view in one transaction and marks it as being rebuilt. */
export async function clearView(db: StationDatabase, storeId: string, start: JournalPosition): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) await table.clear()
    const state: ViewState = {
      k: 'view',
      storeId,
      appliedSeq: start.seq,
      appliedHash: start.hash,
      counts: null,
      isDamaged: false,
      lastRemovals: {},
    }
    await db.state.put(state)
  })
}

/** Ends a rebuild: counts the rows once, so that later starts can tell when some are missing. */
export async function finishRebuild(db: StationDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    const state = await db.state.get('view')
    if (state) await db.state.put({ ...state, counts: await countRows(db) })
  })
}

async function countRows(db: StationDatabase): Promise<RowCounts> {
  const tables = db.tables.filter((table) => table.name !== db.state.name)
  const counts = await Promise.all(tables.map(async (table) => [table.name, await table.count()] as const))
  return Object.fromEntries(counts)
}
