import type { TableName } from '../domain/tables'
import type { Id } from '../shared/ids'
import type { IndexQuery, RecordReader } from '../usecases/ports'
import { blindIndexOf } from './blind-index'
import { mapInFlight } from './in-flight'
import { idsByPerson } from './ids-by-person'
import { decodeStored, type StoredSource } from './decode-stored'
import { oldestPersonIds } from './oldest-ids'
import { findReferring } from './references'
import { rowsById } from './rows-by-id'
import type { StationDatabase } from './station-database'
import type { StoredRow } from './stored-row'

/** Reads the view. Rows are decoded after the read, never inside it. */
export function createRecordReader(source: StoredSource): RecordReader {
  const { view, keys } = source
  const hashOf = (idNumber: string): Promise<string> => blindIndexOf(keys.indexKey, 'id-number', idNumber)
  const byIdNumber = async (idNumber: string): Promise<StoredRow[]> => {
    const hash = await hashOf(idNumber)
    if (hash === '') return []
    return view.run(async (db) => {
      const own = await db.rows('persons').where('hIdNumber').equals(hash).sortBy('id')
      return own.length > 0 ? own : db.rows('persons').where('hFormer').equals(hash).sortBy('id')
    })
  }

  return {
    find: async (table, id) => {
      const row = await view.run((db) => db.rows(table).get(id))
      return row && (await decodeStored(source, table, [row]))[0]
    },
    findMany: async (table, ids) => {
      const rows = await view.run((db) => rowsById(db, table, ids))
      return decodeStored(source, table, rows)
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
    findPersonsByIdNumber: async (idNumber) => decodeStored(source, 'persons', await byIdNumber(idNumber)),
    findPersonIdsByIdNumbers: async (idNumbers) => {
      const hashes = await mapInFlight(idNumbers, hashOf)
      const asked = [...new Set(hashes)].filter((hash) => hash !== '')
      const found = await view.run((db) => oldestPersonIds(db, asked))
      const idOfHash = new Map(asked.map((hash, index) => [hash, found[index] as Id<'person'> | undefined] as const))
      return new Map(
        idNumbers.flatMap((idNumber, index) => {
          const id = idOfHash.get(hashes[index] ?? '')
          return id ? [[idNumber, id] as const] : []
        }),
      )
    },
    revisions: async (table, ids) => {
      const rows = await view.run((db) => rowsById(db, table, ids))
      return new Map(rows.map(({ id, rev }) => [id, rev]))
    },
    referring: (table, ids) => findReferring(view, table, ids),
    idsByPerson: (table, personIds) => view.run((db) => idsByPerson(db, table, personIds)),
  }
}

/** Rows of one index value. Equal index values lie in the order of their ids, and ids sort by the time they were made. */
function rowsOf<T extends TableName>(db: StationDatabase, table: T, query: IndexQuery<T>) {
  const rows = db.rows(table).where(query.index).equals(query.equals)
  const ordered = query.oldestFirst ? rows : rows.reverse()
  return query.limit === undefined ? ordered : ordered.limit(query.limit)
}
