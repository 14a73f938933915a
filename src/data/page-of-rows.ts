import type { TableName } from '../domain/tables'
import type { StoredRow } from './stored-row'
import type { View } from './view'

/** Read and copied within the time that a window may be held, 50 ms, on a slow PC, too. */
const PAGE_ROWS = 500

/** Every row of a table by id, page after page, so that a large table is never in memory whole as ciphertext. */
export async function* pagesOfTable(view: View, table: TableName): AsyncGenerator<StoredRow[]> {
  for (let after = ''; ;) {
    const page = await view.run((db) => db.rows(table).where(':id').above(after).limit(PAGE_ROWS).toArray())
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last.id
  }
}

/** Rows of a table written after an operation, page after page. */
export async function* pagesWrittenAfter(view: View, table: TableName, seq: number): AsyncGenerator<StoredRow[]> {
  const ids = await view.run((db) => db.rows(table).where('seq').above(seq).primaryKeys())
  for (let from = 0; from < ids.length; from += PAGE_ROWS) {
    const rows = await view.run((db) => db.rows(table).bulkGet(ids.slice(from, from + PAGE_ROWS)))
    yield rows.filter((row) => row !== undefined)
  }
}
