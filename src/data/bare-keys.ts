import { Dexie } from 'dexie'
import type { TableName } from '../domain/tables'
import type { StationDatabase } from './station-database'

/**
 * A table as the browser itself gives it, for asking hundreds of thousands of times, all under way at once: by way of
 * Dexie each costs several times as much. The transaction ends with the last answer.
 *
 * @throws DatabaseClosedError as Dexie does, so that the view is opened again
 */
export function storeToRead(db: StationDatabase, table: TableName): IDBObjectStore {
  try {
    return db.backendDB().transaction(table, 'readonly').objectStore(table)
  } catch (cause) {
    throw new Dexie.DatabaseClosedError('the browser closed it', cause as Error)
  }
}

/** What the requests that are under way say when the connection goes. */
const lostNames: ReadonlySet<string> = new Set(['AbortError', 'InvalidStateError'])

/**
 * The answer of a request, once it is there.
 *
 * @throws DatabaseClosedError where the connection was lost meanwhile, so that the view is opened again
 */
export function asked<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => {
      const { error } = request
      const isLost = error === null || lostNames.has(error.name)
      reject(isLost ? new Dexie.DatabaseClosedError('the look-up was ended', error ?? undefined) : error)
    }
  })
}
