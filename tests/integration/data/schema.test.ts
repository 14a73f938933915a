import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { migrations, schemaVersion } from '../../../src/data/migrations'
import { openDatabase } from '../../../src/data/open-database'
import { StationDatabase } from '../../../src/data/station-database'
import type { StoredRow, ViewState } from '../../../src/data/stored-row'
import { tableNames, type TableName } from '../../../src/domain/tables'
import { aNotice, aPerson } from '../../builders/person.builder'
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

function aRow(id: string): StoredRow {
  return { id, seq: 1, rev: 1, kid: 1, iv: new Uint8Array(12), ct: new Uint8Array(16) }
}

/** The state as a program leaves it that does not have the table. */
function forgetCountOf(name: string, table: TableName): Promise<void> {
  return withRawDatabase(name, async (raw) => {
    const store = raw.transaction('meta', 'readwrite').objectStore('meta')
    const done = new Promise<void>((resolve) => (store.transaction.oncomplete = () => resolve()))
    const request = store.get('view')
    request.onsuccess = () => {
      const state = request.result as ViewState
      const { [table]: _count, ...counts } = state.counts ?? {}
      store.put({ ...state, counts })
    }
    await done
  })
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

describe('a database of an older program', () => {
  it('keeps its rows, and gets the tables that it lacks', async () => {
    const name = `schema-${crypto.randomUUID()}`
    const old = new StationDatabase(name, 1)
    await old.open()
    await old.rows('persons').add(aRow('person-1'))
    old.close()
    const db = await openDatabase(name)
    expect(await db.rows('persons').toCollection().primaryKeys()).toEqual(['person-1'])
    expect(await db.rows('notices').count()).toBe(0)
    db.close()
    await deleteDatabase(name)
  })

  it('is not made anew because its state does not count a younger table', async () => {
    const station = await aStation(memoryJournal())
    const before = await station.open()
    await before.store.change('person:create', (change) => Promise.resolve(change.put('persons', aPerson())))
    before.close()
    await forgetCountOf(station.databaseName, 'notices')
    const after = await station.open()
    await after.store.change('person:record-notice', (change) => Promise.resolve(change.put('notices', aNotice())))
    expect(await after.store.count('notices')).toBe(1)
    after.close()
    const again = await station.open()
    expect(again.startUp.view).toBe('as-left')
    expect(await again.store.count('notices')).toBe(1)
    await station.closeAll()
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
