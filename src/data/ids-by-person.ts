import type { Id } from '../shared/ids'
import type { TableOfPerson } from '../usecases/ports'
import { asked, storeToRead } from './bare-keys'
import type { StationDatabase } from './station-database'

/** Ids of the records of some people, by person; people without any are left out. */
export async function idsByPerson(
  db: StationDatabase,
  table: TableOfPerson,
  personIds: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, string[]>> {
  const index = storeToRead(db, table).index('personId')
  const found = await Promise.all(
    personIds.map(async (personId) => [personId, (await asked(index.getAllKeys(personId))) as string[]] as const),
  )
  return new Map(found.filter(([, ids]) => ids.length > 0))
}
