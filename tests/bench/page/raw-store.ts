/** Settles with the result of an IndexedDB request. */
export function requested<R>(request: IDBRequest<R>): Promise<R> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB request failed'))
  })
}

/** Two plain object stores with the indexes that the query view has, written in strict transactions. */
export async function openRawStore() {
  const name = `raw-${crypto.randomUUID()}`
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    const indexes = {
      series: ['seq'],
      spells: ['seq', 'personId', 'state', 'openedMonth', 'closedMonth'],
    }
    for (const [table, columns] of Object.entries(indexes)) {
      const store = request.result.createObjectStore(table, { keyPath: 'id' })
      for (const column of columns) store.createIndex(column, column)
    }
  }
  const db = await requested(request)
  return {
    putStrict: ([series, spell]: unknown[]) =>
      new Promise<void>((resolve, reject) => {
        const transaction = db.transaction(['series', 'spells'], 'readwrite', { durability: 'strict' })
        transaction.objectStore('series').put(series)
        transaction.objectStore('spells').put(spell)
        transaction.oncomplete = () => resolve()
        transaction.onerror = () => reject(transaction.error ?? new Error('raw put failed'))
      }),
    remove: () => {
      db.close()
      indexedDB.deleteDatabase(name)
    },
  }
}
