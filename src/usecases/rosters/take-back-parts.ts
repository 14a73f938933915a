import {
  withFieldsBefore,
  type ImportedRow,
  type ImportRecord,
  type ImportState,
} from '../../domain/rosters/import-record'
import { tableNames, type TableName } from '../../domain/tables'
import type { Id } from '../../shared/ids'
import type { Change, Deps, JobControl } from '../ports'
import { partsOf } from './import-parts'

/**
 * Takes back what an import wrote, operation by operation from the last, and marks it so. Killed on the way it is gone
 * on with: a part leaves together with what it wrote. Not to be cancelled.
 *
 * @param kept ids of records that stay because later work stands on them
 * @returns how many rows stay, those whose record was changed since among them; `null` record: nothing was saved of it
 */
export async function takeBackParts(
  { store }: Pick<Deps, 'store'>,
  importId: Id<'import'>,
  kept: ReadonlySet<string>,
  { onProgress }: Pick<JobControl, 'onProgress'>,
): Promise<{ readonly record: ImportRecord | null; readonly stayed: number }> {
  const parts = await partsOf(store, importId)
  let stayed = 0
  let done = 0
  for (const [index, part] of parts.entries()) {
    const { result } = await store.change('person:undo-import', async (change) => {
      const own = await restore(
        change,
        part.rows.filter(({ id }) => !kept.has(id)),
      )
      change.remove('importParts', part.id)
      await mark(change, importId, index === parts.length - 1 ? 'taken-back' : 'taking-back')
      return part.rows.length - own
    })
    stayed += result
    done += 1
    onProgress?.({ phase: 'undoing', done, total: parts.length })
  }
  return { record: (await store.find('imports', importId)) ?? null, stayed }
}

/** Puts rows back that are still as the import left them. @returns how many */
async function restore(change: Change, rows: readonly ImportedRow[]): Promise<number> {
  let restored = 0
  for (const table of tableNames) {
    const own = rows.filter((row) => row.table === table)
    if (own.length > 0) restored += await restoreIn(change, table, own)
  }
  return restored
}

async function restoreIn(change: Change, table: TableName, rows: readonly ImportedRow[]): Promise<number> {
  const ids = rows.map(({ id }) => id)
  const revisions = await change.revisions(table, ids)
  const asLeft = rows.filter(({ id, rev }) => revisions.get(id) === rev)
  const changed = asLeft.filter(({ before }) => before !== null)
  const records = await change.findMany(
    table,
    changed.map(({ id }) => id),
  )
  const before = new Map(changed.map((row) => [row.id, row.before]))
  for (const { id, before: fields } of asLeft) if (fields === null) change.remove(table, id)
  for (const record of records) {
    const fields = before.get(record.id)
    if (fields) change.put(table, withFieldsBefore(record, fields))
  }
  return asLeft.length
}

async function mark(change: Change, importId: Id<'import'>, state: ImportState): Promise<void> {
  const record = await change.find('imports', importId)
  if (record && record.state !== state) change.put('imports', { ...record, state })
}
