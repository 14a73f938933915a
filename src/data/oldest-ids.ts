import { Dexie } from 'dexie'
import type { StationDatabase } from './station-database'

/**
 * Oldest person of each look-up value of a document's number, `undefined` where there is none; a former number counts
 * where no present one does. Asked of the browser itself, all under way at once: a roster asks for hundreds of thousands,
 * and by way of Dexie each costs several times as much.
 */
export async function oldestPersonIds(
  db: StationDatabase,
  hashes: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const persons = openPersons(db)
  const [present, former] = [persons.index('hIdNumber'), persons.index('hFormer')]
  const [hasFormer, ...found] = await Promise.all([
    firstKey(former, IDBKeyRange.lowerBound('')), // most stations have few people with a former number, a new one nobody
    ...hashes.map((hash) => firstKey(present, hash)),
  ])
  if (hasFormer === undefined) return found
  return Promise.all(hashes.map((hash, at) => found[at] ?? firstKey(former, hash)))
}

function openPersons(db: StationDatabase): IDBObjectStore {
  try {
    return db.backendDB().transaction('persons', 'readonly').objectStore('persons')
  } catch (cause) {
    throw new Dexie.DatabaseClosedError('the browser closed it', cause as Error)
  }
}

function firstKey(index: IDBIndex, query: string | IDBKeyRange): Promise<string | undefined> {
  const request = index.getKey(query)
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as string | undefined)
    request.onerror = () => reject(request.error ?? new Error('the look-up was ended'))
  })
}
