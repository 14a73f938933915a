import type { TableName } from '../domain/tables'
import type { Id } from '../shared/ids'
import type { IndexQuery, RecordReader } from '../usecases/ports'
import { blindIndexOf } from './blind-index'
import { mapInFlight } from './in-flight'
import { decodeStored, type StoredSource } from './decode-stored'
import type { StationDatabase } from './station-database'
import type { StoredRow } from './stored-row'

/** Reads the view. Rows are decoded after the read, never inside it. */
export function createRecordReader(source: StoredSource): RecordReader {
  const { view, keys } = source
  const byIdNumbers = async (idNumbers: readonly string[]): Promise<StoredRow[]> => {
    const hashes = await mapInFlight(idNumbers, (idNumber) => blindIndexOf(keys.indexKey, 'id-number', idNumber))
    const known = [...new Set(hashes)].filter((hash) => hash !== '')
    return view.run((db) => db.rows('persons').where('hIdNumber').anyOf(known).sortBy('id'))
  }

  return {
    find: async (table, id) => {
      const row = await view.run((db) => db.rows(table).get(id))
      return row && (await decodeStored(source, table, [row]))[0]
    },
    findMany: async (table, ids) => {
      const rows = await view.run((db) => db.rows(table).bulkGet([...ids]))
      return decodeStored(source, table, rows.filter(isPresent))
    },
    list: async (table, query) =>
      decodeStored(source, table, await view.run((db) => rowsOf(db, table, query).toArray())),
    listAll: async (table, limit) => {
      const rows = await view.run((db) => {
        const all = db.rows(table).toCollection()
        return (limit === undefined ? all : all.limit(limit)).toArray()
      })
      return decodeStored(source, table, rows)
    },
    count: async (table, query) => {
      if (query) return view.run((db) => rowsOf(db, table, query).count())
      const state = await view.run((db) => db.state.get('view'))
      return state?.counts?.[table] ?? view.run((db) => db.rows(table).count())
    },
    findPersonsByIdNumber: async (idNumber) => decodeStored(source, 'persons', await byIdNumbers([idNumber])),
    findPersonIdsByIdNumbers: async (idNumbers) => {
      const rows = await byIdNumbers(idNumbers)
      const idOfHash = new Map<unknown, Id<'person'>>()
      for (const row of rows.reverse()) idOfHash.set(row['hIdNumber'], row.id as Id<'person'>) // the oldest record wins
      const pairs = await mapInFlight(idNumbers, async (idNumber) => {
        const id = idOfHash.get(await blindIndexOf(keys.indexKey, 'id-number', idNumber))
        return [idNumber, id] as const
      })
      return new Map(pairs.flatMap(([idNumber, id]) => (id ? [[idNumber, id] as const] : [])))
    },
  }
}

/** Rows of one index value. Equal index values lie in the order of their ids, and ids sort by the time they were made. */
function rowsOf<T extends TableName>(db: StationDatabase, table: T, query: IndexQuery<T>) {
  const rows = db.rows(table).where(query.index).equals(query.equals)
  const ordered = query.oldestFirst ? rows : rows.reverse()
  return query.limit === undefined ? ordered : ordered.limit(query.limit)
}

function isPresent<A>(value: A | undefined): value is A {
  return value !== undefined
}
