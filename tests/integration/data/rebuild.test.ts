import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JobProgress, Store } from '../../../src/usecases/ports'
import { memoryJournal, type MemoryJournal } from '../../builders/memory-journal'
import { aPersonOnFile, orderedId } from '../../builders/synthetic-person'
import { aStation, deleteDatabase, everything, requested, withRawDatabase } from '../../builders/test-store'

let journal: MemoryJournal
let station: Awaited<ReturnType<typeof aStation>>

beforeEach(async () => {
  journal = memoryJournal()
  station = await aStation(journal)
})
afterEach(() => station.closeAll())

/** Ten operations over several tables, with updates, removals and a removal taken back. */
async function writeHistory(store: Store): Promise<void> {
  for (const ordinal of [1, 2, 3, 4]) {
    await store.change('person:create', async (change) => {
      change.put('persons', aPersonOnFile(ordinal))
      change.put('enrolments', {
        id: orderedId<'enrolment'>(100 + ordinal),
        classId: orderedId(900),
        personId: orderedId(ordinal),
        ordinal,
        enrolledOn: aPersonOnFile(1).createdOn,
        withdrawnOn: null,
      })
      await change.nextNumber('SY2026')
    })
  }
  await store.change('person:update', (change) =>
    Promise.resolve(change.put('persons', aPersonOnFile(2, { name: '欧阳㛃' }))),
  )
  await store.change('person:update', (change) => Promise.resolve(change.remove('persons', orderedId(3))))
  const removal = await store.change('person:update', (change) =>
    Promise.resolve(change.remove('persons', orderedId(1))),
  )
  await store.undo(removal.opId)
  await store.change('station:set-up', (change) =>
    Promise.resolve(
      change.put('settings', { id: 'station', stationName: '示例县就业服务站', countyCode: '519901', overrides: [] }),
    ),
  )
}

function rawRows(name: string, table: string): Promise<Record<string, unknown>[]> {
  return withRawDatabase(name, (db) => requested(db.transaction(table).objectStore(table).getAll()))
}

function putRaw(name: string, table: string, row: unknown): Promise<IDBValidKey> {
  return withRawDatabase(name, (db) => requested(db.transaction(table, 'readwrite').objectStore(table).put(row)))
}

describe('a lost view', () => {
  it('is made again from the journal, record for record and row for row', async () => {
    const first = await station.open()
    await writeHistory(first.store)
    const before = await everything(first.store)
    const seqsBefore = (await rawRows(station.databaseName, 'persons')).map(({ id, seq, rev }) => ({ id, seq, rev }))
    first.close()
    await deleteDatabase(station.databaseName)

    const progress: JobProgress[] = []
    const { store, startUp } = await station.open({ onProgress: (step) => progress.push(step) })
    expect(startUp.view).toBe('rebuilt')
    expect(startUp.rows).toBeGreaterThan(8)
    expect(await everything(store)).toEqual(before)
    expect(await store.count('persons')).toBe(3)
    expect((await rawRows(station.databaseName, 'persons')).map(({ id, seq, rev }) => ({ id, seq, rev }))).toEqual(
      seqsBefore,
    )
    expect(progress.at(-1)).toEqual({ phase: 'reading', done: 9, total: 9 })
    expect(progress.map(({ done }) => done)).toEqual([3, 6, 9])
  })

  it('whose rebuild was killed half-way goes on where it stopped', async () => {
    const first = await station.open()
    await writeHistory(first.store)
    const before = await everything(first.store)
    first.close()
    await deleteDatabase(station.databaseName)

    journal.onRead((afterSeq) => {
      if (afterSeq === 6) throw new Error('killed')
    })
    await expect(station.open()).rejects.toThrow('killed')

    const asked: number[] = []
    journal.onRead((afterSeq) => asked.push(afterSeq))
    const { store, startUp } = await station.open()
    expect(asked[0], 'what was written before the kill is not read again').toBe(6)
    expect(startUp.view).toBe('rebuilt')
    expect(await everything(store)).toEqual(before)
    expect(await store.count('persons')).toBe(3)
  })

  it('whose rebuild was told to stop goes on where it stopped, and an open store is stopped by nothing', async () => {
    const first = await station.open()
    await writeHistory(first.store)
    const before = await everything(first.store)
    first.close()
    await deleteDatabase(station.databaseName)

    const stopping = new AbortController()
    const onProgress = ({ done }: JobProgress) => {
      if (done === 6) stopping.abort()
    }
    await expect(station.open({ onProgress, signal: stopping.signal })).rejects.toThrow(/abort/i)

    const asked: number[] = []
    journal.onRead((afterSeq) => asked.push(afterSeq))
    const later = new AbortController()
    const { store, startUp } = await station.open({ signal: later.signal })
    expect([asked[0], startUp.view]).toEqual([6, 'rebuilt'])
    expect(await everything(store)).toEqual(before)
    later.abort()
    const otherWindow = await station.open()
    for (const [one, ordinal] of [[otherWindow.store, 7] as const, [store, 8] as const]) {
      await one.change('person:create', (change) => Promise.resolve(change.put('persons', aPersonOnFile(ordinal))))
    }
    expect(await store.count('persons')).toBe(5)
  })

  it.each([
    {
      name: 'short of a row without any error',
      harm: (name: string) =>
        withRawDatabase(name, (db) =>
          requested(db.transaction('persons', 'readwrite').objectStore('persons').delete(orderedId(2))),
        ),
    },
    {
      name: 'without its state',
      harm: (name: string) =>
        withRawDatabase(name, (db) => requested(db.transaction('meta', 'readwrite').objectStore('meta').clear())),
    },
    {
      name: 'of another history',
      harm: async (name: string) => {
        const [state] = await rawRows(name, 'meta')
        await putRaw(name, 'meta', { ...state, appliedHash: 'f'.repeat(64) })
      },
    },
    {
      name: 'of another station, even one with more operations',
      harm: async (name: string) => {
        const [state] = await rawRows(name, 'meta')
        await putRaw(name, 'meta', { ...state, storeId: 'store-2', appliedSeq: 99 })
      },
    },
  ])('$name is made again in place', async ({ harm }) => {
    const first = await station.open()
    await writeHistory(first.store)
    const before = await everything(first.store)
    first.close()
    await harm(station.databaseName)
    const { store, startUp } = await station.open()
    expect(startUp.view).toBe('rebuilt')
    expect(await everything(store)).toEqual(before)
  })

  it('with a row that was found damaged is made again at the next start', async () => {
    const first = await station.open()
    await writeHistory(first.store)
    const before = await everything(first.store)
    const [row] = await rawRows(station.databaseName, 'persons')
    await putRaw(station.databaseName, 'persons', { ...row, ct: new Uint8Array(40) })
    await expect(first.store.listAll('persons')).rejects.toMatchObject({ code: 'data/row-damaged' })
    await first.store.change('person:update', (change) => change.nextNumber('SY2026')) // does not make it whole
    first.close()
    const { store, startUp } = await station.open()
    expect(startUp.view).toBe('rebuilt')
    expect((await everything(store)).persons).toEqual(before.persons)
  })

  it('of a new station is no rebuild', async () => {
    const first = await station.open()
    first.close()
    expect(first.startUp.view).toBe('as-left')
    expect((await station.open()).startUp).toEqual({ view: 'as-left', rows: 0 })
  })
})

describe('a view that is behind', () => {
  it('takes in what is missing, page by page', async () => {
    const { store } = await station.open()
    await writeHistory(store)
    const elsewhere = await aStation(journal, station.keys)
    const other = await elsewhere.open()
    const told: number[] = []
    for (const ordinal of [11, 12, 13, 14]) {
      await other.store.change('person:update', (change) =>
        Promise.resolve(change.put('persons', aPersonOnFile(ordinal))),
      )
    }
    const expected = await everything(other.store)
    await elsewhere.closeAll()

    const next = await station.open({ onProgress: ({ done }) => told.push(done) })
    expect(next.startUp).toEqual({ view: 'caught-up', rows: 4 })
    expect(told).toEqual([12, 13])
    expect(await everything(next.store)).toEqual(expected)
    expect(await next.store.count('persons')).toBe(7)
  })
})

describe('a view that is ahead of its journal', () => {
  it('is refused and left untouched, for it may hold the last copy', async () => {
    const { store, close } = await station.open()
    await writeHistory(store)
    const rows = await rawRows(station.databaseName, 'persons')
    close()
    journal.truncate(5)
    await expect(station.open()).rejects.toMatchObject({ code: 'data/ahead-of-journal' })
    expect(await rawRows(station.databaseName, 'persons')).toEqual(rows)
  })
})
