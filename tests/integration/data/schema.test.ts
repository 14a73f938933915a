import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { migrations, schemaVersion } from '../../../src/data/migrations'
import { openDatabase } from '../../../src/data/open-database'
import { StationDatabase } from '../../../src/data/station-database'
import { tableNames } from '../../../src/domain/tables'
import { memoryJournal } from '../../builders/memory-journal'
import { aStation, deleteDatabase, withRawDatabase } from '../../builders/test-store'
import frozen from '../../fixtures/db/schema.json'

/** Tables with their native indexes, as IndexedDB itself has them. */
function schemaOf(db: IDBDatabase): Record<string, unknown> {
  const names = [...db.objectStoreNames]
  const transaction = db.transaction(names)
  return Object.fromEntries(
    names.map((name) => {
      const store = transaction.objectStore(name)
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath, unique, multiEntry } = store.index(index)
        return { keyPath, unique, multiEntry }
      })
      return [name, { keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes }]
    }),
  )
}

describe('the database schema', () => {
  it('is the frozen one; a change needs a new migration and a new picture of the schema', async () => {
    const name = `schema-${crypto.randomUUID()}`
    const db = await openDatabase(name)
    db.close()
    const found = await withRawDatabase(name, (raw) =>
      Promise.resolve({ version: schemaVersion, nativeVersion: raw.version, tables: schemaOf(raw) }),
    )
    expect(found).toEqual(frozen)
    await deleteDatabase(name)
  })

  it('has a table for every kind of record, and the state of the view', () => {
    const names = new Set(migrations.flatMap(({ stores }) => Object.keys(stores)))
    expect([...names].sort()).toEqual([...tableNames, 'meta'].sort())
  })

  it('has versions that rise by one', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
  })

  it('is strict about durability', async () => {
    const db = new StationDatabase(`schema-${crypto.randomUUID()}`)
    await db.open()
    const durability = await db.transaction('rw', db.state, (transaction) =>
      Promise.resolve((transaction.idbtrans as IDBTransaction & { durability: string }).durability),
    )
    expect(durability).toBe('strict')
    await db.delete()
  })
})

describe('a database of a newer program', () => {
  it('is refused and left as it is', async () => {
    const journal = memoryJournal()
    const station = await aStation(journal)
    const newer = new Dexie(station.databaseName)
    newer.version(schemaVersion + 1).stores({ persons: 'id, seq', somethingNew: 'id' })
    await newer.open()
    await newer.table('somethingNew').put({ id: 'kept' })
    newer.close()
    await expect(station.open()).rejects.toMatchObject({
      code: 'data/from-newer-version',
      params: { found: schemaVersion + 1, known: schemaVersion },
    })
    const kept = await withRawDatabase(station.databaseName, (raw) =>
      Promise.resolve([raw.version, raw.objectStoreNames.contains('somethingNew')]),
    )
    expect(kept).toEqual([(schemaVersion + 1) * 10, true])
    await station.closeAll()
  })

  it('written by another window while this one is open is not written to', async () => {
    const station = await aStation(memoryJournal())
    const { store } = await station.open()
    const newer = new Dexie(station.databaseName)
    newer.version(schemaVersion + 1).stores({ somethingNew: 'id' })
    await newer.open()
    await expect(store.count('persons')).rejects.toMatchObject({ code: 'data/from-newer-version' })
    newer.close()
    await station.closeAll()
  })
})

describe('a database that vanished under its connection', () => {
  it('is not made anew without anybody knowing', async () => {
    const name = `schema-${crypto.randomUUID()}`
    const db = await openDatabase(name)
    expect(await db.rows('persons').count()).toBe(0)
    db.backendDB().close()
    await deleteDatabase(name)
    await expect(db.rows('persons').count()).rejects.toThrow()
    expect(await Dexie.exists(name)).toBe(false)
  })
})

describe('a database that cannot be opened', () => {
  it('is tried again, and opens when the obstacle is gone', async () => {
    const open = indexedDB.open.bind(indexedDB)
    let failures = 2
    indexedDB.open = (...parameters) => {
      if (failures-- > 0) throw new DOMException('Internal error opening backing store', 'AbortError')
      return open(...parameters)
    }
    const name = `schema-${crypto.randomUUID()}`
    try {
      const db = await openDatabase(name, [1, 1, 1])
      expect(db.isOpen()).toBe(true)
      await db.delete()
      failures = 99
      await expect(openDatabase(name, [1, 1])).rejects.toMatchObject({ code: 'data/open-failed' })
    } finally {
      indexedDB.open = open
    }
  })
})
