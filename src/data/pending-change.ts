import type { TableName, Tables } from '../domain/tables'
import type { Change, IndexQuery, RecordReader } from '../usecases/ports'
import { indexColumnsOf } from './index-columns'
import { recordOf, toJournalRow } from './row-writes'

/** Numbers under which a person is or was on file. */
function numbersOfPerson({ idNumber, formerNumbers = [] }: Tables['persons']): readonly string[] {
  return [idNumber, ...formerNumbers.map((former) => former.idNumber)]
}

function hasNumber(person: Tables['persons'], idNumber: string): boolean {
  return numbersOfPerson(person).includes(idNumber)
}

/** One row a change wants written: the record, or `null` for a removal. */
export interface PendingWrite {
  readonly table: TableName
  readonly id: string
  readonly record: Tables[TableName] | null
}

/**
 * A change while it is being decided: reads show its own writes over the stored records.
 *
 * @returns the change, and `close`, which ends it and hands over the last write of each row
 */
export function beginChange(stored: RecordReader): { change: Change; close: () => PendingWrite[] } {
  const pending = new Map<TableName, Map<string, Tables[TableName] | null>>()
  const lastNumbers = new Map<string, Promise<number>>()
  let isClosed = false

  const write = (table: TableName, id: string, record: Tables[TableName] | null): void => {
    if (isClosed) throw new Error('a change was written to after it had been decided')
    const rows = pending.get(table) ?? new Map<string, Tables[TableName] | null>()
    pending.set(table, rows.set(id, record))
  }
  const pendingIn = <T extends TableName>(table: T): ReadonlyMap<string, Tables[T] | null> =>
    (pending.get(table) ?? new Map()) as ReadonlyMap<string, Tables[T] | null>

  /** Stored records with the pending ones in their place; `isHit` says which pending ones belong. */
  const merge = <T extends TableName>(table: T, rows: readonly Tables[T][], isHit: (record: Tables[T]) => boolean) => {
    const own = pendingIn(table)
    const kept = rows.filter((record) => !own.has(record.id))
    const added = [...own.values()].filter((record) => record !== null).filter(isHit)
    return [...kept, ...added].sort((a, b) => (a.id < b.id ? -1 : 1))
  }
  const listMerged = async <T extends TableName>(table: T, query: IndexQuery<T>): Promise<Tables[T][]> => {
    const { limit, ...rest } = query
    const own = pendingIn(table)
    // As many more as may be hidden, so that enough are left after hiding.
    const wide = limit === undefined ? rest : { ...rest, limit: limit + own.size }
    const isHit = (record: Tables[T]): boolean => indexColumnsOf(table, record)[query.index] === query.equals
    const rows = merge(table, await stored.list(table, wide), isHit)
    return (query.oldestFirst ? rows : rows.reverse()).slice(0, limit)
  }

  const storedLast = async (series: string): Promise<number> => (await stored.find('numberSeries', series))?.last ?? 0

  const change: Change = {
    find: async (table, id) => {
      const own = pendingIn(table).get(id)
      return own === undefined ? stored.find(table, id) : (own ?? undefined)
    },
    findMany: async (table, ids) => {
      const own = pendingIn(table)
      const rows = await stored.findMany(
        table,
        ids.filter((id) => !own.has(id)),
      )
      const byId = new Map([...rows.map((row) => [row.id, row] as const), ...own])
      return ids.map((id) => byId.get(id)).filter((record) => record !== undefined && record !== null)
    },
    list: listMerged,
    listAll: async (table, limit) => {
      const wide = limit === undefined ? undefined : limit + pendingIn(table).size
      return merge(table, await stored.listAll(table, wide), () => true).slice(0, limit)
    },
    count: async (table, query) => {
      if (query) return (await listMerged(table, query)).length
      const own = pendingIn(table)
      const existing = (await stored.findMany(table, [...own.keys()])).length
      const after = [...own.values()].filter((record) => record !== null).length
      return (await stored.count(table)) - existing + after
    },
    findPersonsByIdNumber: async (idNumber) =>
      merge('persons', await stored.findPersonsByIdNumber(idNumber), (person) => hasNumber(person, idNumber)),
    findPersonIdsByIdNumbers: async (idNumbers) => {
      const own = pendingIn('persons')
      const onFile = await stored.findPersonIdsByIdNumbers(idNumbers)
      const asked = new Set(idNumbers)
      const added = [...own.values()].flatMap((person) =>
        person ? numbersOfPerson(person).map((number) => [number, person.id] as const) : [],
      )
      return new Map([
        ...added.reverse().filter(([number]) => asked.has(number)),
        ...[...onFile].filter(([, id]) => !own.has(id)),
      ])
    },
    revisions: (table, ids) => stored.revisions(table, ids),
    referring: (table, ids) => stored.referring(table, ids),
    idsByPerson: (table, personIds) => stored.idsByPerson(table, personIds),
    put: (table, record) => write(table, record.id, recordOf(toJournalRow(record), table)),
    remove: (table, id) => write(table, id, null),
    nextNumber: async (series) => {
      const next = (lastNumbers.get(series) ?? storedLast(series)).then((last) => last + 1)
      lastNumbers.set(series, next) // before anything is awaited: two calls at once get two numbers
      const number = await next
      change.put('numberSeries', { id: series, last: number })
      return number
    },
  }
  const close = (): PendingWrite[] => {
    isClosed = true
    return [...pending].flatMap(([table, rows]) => [...rows].map(([id, record]) => ({ table, id, record })))
  }
  return { change, close }
}
