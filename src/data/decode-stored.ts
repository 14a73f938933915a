import type { TableName, Tables } from '../domain/tables'
import { AppError } from '../shared/errors/app-error'
import { decodeRows } from './row-codec'
import type { StoreKeys } from './store-keys'
import type { StoredRow } from './stored-row'
import type { View } from './view'

/** Where stored rows come from, and what opens them. */
export interface StoredSource {
  readonly view: View
  readonly keys: StoreKeys
}

/**
 * Decodes rows of the view, in order. A damaged row is refused, and the view is marked: the journal still has the record,
 * so the next opening makes the view anew.
 *
 * @throws AppError `data/row-damaged`
 */
export async function decodeStored<T extends TableName>(
  { view, keys }: StoredSource,
  table: T,
  rows: readonly StoredRow[],
): Promise<Tables[T][]> {
  try {
    return await decodeRows(keys, table, rows)
  } catch (error) {
    if (error instanceof AppError && error.code === 'data/row-damaged') {
      await view.run((db) => db.state.update('view', { isDamaged: true }))
    }
    throw error
  }
}
