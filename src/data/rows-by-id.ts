import type { TableName } from '../domain/tables'
import type { StationDatabase } from './station-database'
import type { StoredRow } from './stored-row'

/** Fewer ids than this are asked for one by one, without looking where the table ends. */
const MANY = 8

/**
 * Rows of some ids, without those that are not there. Ids sort by the time they were made, so what is beyond the last
 * of the table is new and is not asked for: of the rows that an import writes, nearly all.
 */
export async function rowsById(db: StationDatabase, table: TableName, ids: readonly string[]): Promise<StoredRow[]> {
  const rows = db.rows(table)
  const last = ids.length < MANY ? undefined : ((await rows.orderBy(':id').lastKey()) as string | undefined)
  const asked = ids.length < MANY ? ids : ids.filter((id) => last !== undefined && id <= last)
  const found = asked.length === 0 ? [] : await rows.bulkGet([...asked])
  return found.filter((row) => row !== undefined)
}
