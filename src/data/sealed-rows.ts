import type { TableName, Tables } from '../domain/tables'
import type { Id } from '../shared/ids'
import type { Sealed, TableOfPerson } from '../usecases/ports'
import { asked, storeToRead } from './bare-keys'
import { decodeStored, type StoredSource } from './decode-stored'
import { pagesOfTable } from './page-of-rows'
import type { StoredRow } from './stored-row'

// A sealed record is the stored row itself: whoever looks at the columns of many decodes few, and need not ask twice.

/** Columns of a whole table, page after page. */
export function columnsOfTable<T extends TableName>(
  { view }: StoredSource,
  table: T,
): AsyncIterable<readonly Sealed<T>[]> {
  return pagesOfTable(view, table) as AsyncIterable<readonly StoredRow[]> as AsyncIterable<readonly Sealed<T>[]>
}

/** Columns of the records of some people, oldest first, by person; people without any are left out. */
export async function columnsOfPeople<T extends TableOfPerson>(
  { view }: StoredSource,
  table: T,
  personIds: readonly Id<'person'>[],
): Promise<ReadonlyMap<Id<'person'>, readonly Sealed<T>[]>> {
  const found = await view.run((db) => {
    const index = storeToRead(db, table).index('personId')
    return Promise.all(
      personIds.map(async (id) => [id, (await asked(index.getAll(id))) as readonly Sealed<T>[]] as const),
    )
  })
  return new Map(found.filter(([, rows]) => rows.length > 0))
}

/** The records inside. @throws AppError `data/row-damaged` */
export function openSealed<T extends TableName>(
  source: StoredSource,
  table: T,
  rows: readonly Sealed<T>[],
): Promise<Tables[T][]> {
  return decodeStored(source, table, rows as unknown as readonly StoredRow[])
}
