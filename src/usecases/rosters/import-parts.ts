import { fieldsBefore, type ImportedRow, type ImportPart } from '../../domain/rosters/import-record'
import type { TableName, Tables } from '../../domain/tables'
import type { Id } from '../../shared/ids'
import type { Change } from '../ports'
import type { RosterWrite } from './roster-desk'

/** Puts records and notes beside them how they are taken back. The change has written none of them before. */
export async function putRecords(
  change: Change,
  part: Pick<ImportPart, 'id' | 'importId' | 'ordinal'>,
  writes: readonly RosterWrite[],
): Promise<void> {
  const rows: ImportedRow[] = []
  for (const table of new Set(writes.map((write) => write.table))) {
    const records = writes.filter((write) => write.table === table).map(({ record }) => record)
    rows.push(...(await importedRows(change, table, records)))
  }
  for (const { table, record } of writes) change.put(table, record)
  change.put('importParts', { ...part, rows })
}

async function importedRows<T extends TableName>(
  change: Change,
  table: T,
  records: readonly Tables[TableName][],
): Promise<ImportedRow[]> {
  const ids = records.map(({ id }) => id)
  const revisions = await change.revisions(table, ids)
  const stored = await change.findMany(
    table,
    ids.filter((id) => revisions.has(id)),
  )
  const before = new Map<string, Tables[T]>(stored.map((record) => [record.id, record]))
  return records.map((record) => {
    const was = before.get(record.id)
    const rev = (revisions.get(record.id) ?? 0) + 1
    return { table, id: record.id, rev, before: was ? fieldsBefore(was, record) : null }
  })
}

/** Parts of an import, newest first. */
export function partsOf(reader: Pick<Change, 'list'>, importId: Id<'import'>): Promise<ImportPart[]> {
  return reader.list('importParts', { index: 'importId', equals: importId })
}
