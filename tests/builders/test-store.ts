import { openStore, type OpenedStore, type OpenStoreOptions } from '../../src/data/open-store'
import type { StoreKeys } from '../../src/data/store-keys'
import { tableNames, type TableName } from '../../src/domain/tables'
import { uuidV7 } from '../../src/shared/ids'
import { instantOf, localDate } from '../../src/shared/units'
import type { Clock, IdSource, JournalPort, RecordReader } from '../../src/usecases/ports'

export const testClock: Clock = { today: () => localDate('2026-11-22'), now: () => instantOf(1_795_300_000_000) }

/** Ids that count up in every test run. */
export function countingIds(): IdSource {
  let count = 0
  return { newId: () => uuidV7(1_795_300_000_000 + count++, crypto.getRandomValues(new Uint8Array(10))) }
}

/** Fresh keys, as a set-up makes them. */
export async function testKeys(kid = 1): Promise<StoreKeys> {
  const [dataKey, indexKey] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']),
  ])
  return { dataKey, indexKey, kid }
}

/** One station in a database of its own; `open` is one window, `reopen` the next start. */
export async function aStation(journal: JournalPort, keys?: StoreKeys) {
  const databaseName = `station-${crypto.randomUUID()}`
  const used = keys ?? (await testKeys())
  const ids = countingIds()
  const opened: OpenedStore[] = []
  return {
    databaseName,
    keys: used,
    open: async (overrides: Partial<OpenStoreOptions> = {}): Promise<OpenedStore> => {
      const store = await openStore({
        journal,
        keys: used,
        storeId: 'store-1',
        operatorId: 'operator-1',
        clock: testClock,
        ids,
        onPersonsChanged: () => undefined,
        databaseName,
        retryDelaysMs: [],
        ...overrides,
      })
      opened.push(store)
      return store
    },
    closeAll: () => {
      for (const store of opened.splice(0)) store.close()
      return deleteDatabase(databaseName)
    },
  }
}

/** Deletes a database as a cleared browser profile would. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error ?? new Error('delete failed'))
  })
}

/** Every record of every table. */
export async function everything(reader: RecordReader): Promise<Record<TableName, unknown[]>> {
  const tables = await Promise.all(tableNames.map(async (table) => [table, await reader.listAll(table)] as const))
  return Object.fromEntries(tables) as unknown as Record<TableName, unknown[]>
}

/** Raw access behind Dexie's back: what lies on the disk. */
export async function withRawDatabase<R>(name: string, work: (db: IDBDatabase) => Promise<R>): Promise<R> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open failed'))
  })
  try {
    return await work(db)
  } finally {
    db.close()
  }
}

/** Promise of a raw request. */
export function requested<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('request failed'))
  })
}
