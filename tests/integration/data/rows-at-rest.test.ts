import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { memoryJournal } from '../../builders/memory-journal'
import { aPersonOnFile, orderedId } from '../../builders/synthetic-person'
import { aStation, requested, testKeys, withRawDatabase } from '../../builders/test-store'

type RawRow = Record<string, unknown> & { ct: Uint8Array; rev: number; id: string }

let station: Awaited<ReturnType<typeof aStation>>
beforeEach(async () => {
  station = await aStation(memoryJournal())
})
afterEach(() => station.closeAll())

const rawRow = (table: string, id: string) =>
  withRawDatabase(
    station.databaseName,
    (db) => requested(db.transaction(table).objectStore(table).get(id)) as Promise<RawRow>,
  )
const putRaw = (table: string, row: RawRow) =>
  withRawDatabase(station.databaseName, (db) =>
    requested(db.transaction(table, 'readwrite').objectStore(table).put(row)),
  )

describe('rows at rest', () => {
  it('hold no readable text of a person', async () => {
    const { store } = await station.open()
    const people = Array.from({ length: 20 }, (_, ordinal) =>
      aPersonOnFile(ordinal, { name: ['欧阳㛃', '吉克·阿木', '张小梅'][ordinal % 3] ?? '', note: '腿部残疾' }),
    )
    await store.change('person:import-roster', (change) => {
      for (const person of people) change.put('persons', person)
      return Promise.resolve()
    })
    const dump = await withRawDatabase(station.databaseName, async (db) => {
      const names = [...db.objectStoreNames]
      const transaction = db.transaction(names)
      const rows = await Promise.all(names.map((name) => requested(transaction.objectStore(name).getAll())))
      return rows.flat()
    })
    expect(dump.length).toBeGreaterThan(20)
    const bytes = (row: unknown) =>
      JSON.stringify(row, (_key, value: unknown) => (value instanceof Uint8Array ? readable(value) : value))
    const text = dump.map(bytes).join('\n')
    expect(text).toContain(people[0]?.id) // the search below looks at the right thing
    for (const person of people) {
      const { name, idNumber, phone, bornOn, hukouAddress, village, note } = person
      for (const secret of [name, idNumber, phone, bornOn, hukouAddress, village, note]) {
        expect(text.includes(secret), `found ${secret}`).toBe(false)
      }
    }
  })

  it('have the columns of their table and no others', async () => {
    const { store } = await station.open()
    await store.change('person:update', (change) => Promise.resolve(change.put('persons', aPersonOnFile(1))))
    const row = await rawRow('persons', orderedId(1))
    expect(Object.keys(row).sort()).toEqual(['ct', 'hIdNumber', 'hPhone', 'id', 'iv', 'kid', 'rev', 'seq'])
    expect(row['hIdNumber']).toMatch(/^[\w-]{22}$/)
    expect(row['hPhone']).not.toBe(row['hIdNumber'])
  })

  it('with equal content are encrypted differently', async () => {
    const { store } = await station.open()
    const put = () =>
      store.change('person:update', (change) => Promise.resolve(change.put('persons', aPersonOnFile(1))))
    await put()
    const first = await rawRow('persons', orderedId(1))
    await put()
    const second = await rawRow('persons', orderedId(1))
    expect([second.rev, second['seq']]).toEqual([2, 2])
    expect(second.ct).not.toEqual(first.ct)
    expect(second['iv']).not.toEqual(first['iv'])
  })

  it.each([
    { name: 'one flipped bit', harm: (row: RawRow) => ({ ...row, ct: flipped(row.ct) }) },
    { name: 'the content of another row', harm: (row: RawRow, other: RawRow) => ({ ...other, id: row.id }) },
    { name: 'the content of an older revision', harm: (row: RawRow) => ({ ...row, rev: row.rev + 1 }) },
    { name: 'another key generation', harm: (row: RawRow) => ({ ...row, kid: 2 }) },
    { name: 'no content', harm: (row: RawRow) => ({ ...row, ct: new Uint8Array() }) },
  ])('with $name are refused by the name of their table alone', async ({ harm }) => {
    const { store } = await station.open()
    await store.change('person:update', (change) => {
      change.put('persons', aPersonOnFile(1))
      change.put('persons', aPersonOnFile(2))
      return Promise.resolve()
    })
    const [row, other] = [await rawRow('persons', orderedId(1)), await rawRow('persons', orderedId(2))]
    await putRaw('persons', harm(row, other))
    const damaged = { code: 'data/row-damaged', params: { table: 'persons' } }
    await expect(store.find('persons', orderedId(1))).rejects.toMatchObject(damaged)
    await expect(store.listAll('persons')).rejects.toMatchObject(damaged)
    expect(await store.find('persons', orderedId(2))).toEqual(aPersonOnFile(2))
  })

  it('are closed to another key', async () => {
    const { store, close } = await station.open()
    await store.change('person:update', (change) => Promise.resolve(change.put('persons', aPersonOnFile(1))))
    close()
    const { store: foreign } = await station.open({ keys: await testKeys() })
    await expect(foreign.find('persons', orderedId(1))).rejects.toMatchObject({ code: 'data/row-damaged' })
    expect(await foreign.findPersonsByIdNumber(aPersonOnFile(1).idNumber)).toEqual([])
  })

  it('are found by identity number however it is written', async () => {
    const { store } = await station.open()
    const person = aPersonOnFile(7, { idNumber: '51990019850617003X' })
    await store.change('person:update', (change) => Promise.resolve(change.put('persons', person)))
    expect(await store.findPersonsByIdNumber('51990019850617003x ')).toEqual([person])
    expect(await store.findPersonsByIdNumber('')).toEqual([])
  })
})

/** Bytes as text in every encoding in which a leak could be readable. */
function readable(bytes: Uint8Array): string {
  const even = bytes.slice(0, bytes.length - (bytes.length % 2))
  return new TextDecoder('utf-8').decode(bytes) + new TextDecoder('utf-16le').decode(even)
}

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  copy[3] = (copy[3] ?? 0) ^ 1
  return copy
}
