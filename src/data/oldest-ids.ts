import { asked, storeToRead } from './bare-keys'
import type { StationDatabase } from './station-database'

/**
 * Oldest person of each look-up value of a document's number, `undefined` where there is none; a former number counts
 * where no present one does.
 */
export async function oldestPersonIds(
  db: StationDatabase,
  hashes: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const persons = storeToRead(db, 'persons')
  const firstKey = (index: IDBIndex, query: string | IDBKeyRange) =>
    asked(index.getKey(query)) as Promise<string | undefined> // every key of ours is a text
  const [present, former] = [persons.index('hIdNumber'), persons.index('hFormer')]
  const [hasFormer, ...found] = await Promise.all([
    firstKey(former, IDBKeyRange.lowerBound('')), // most stations have few people with a former number, a new one nobody
    ...hashes.map((hash) => firstKey(present, hash)),
  ])
  if (hasFormer === undefined) return found
  return Promise.all(hashes.map(async (hash, at) => found[at] ?? firstKey(former, hash)))
}
