import { afterEach, expect, it, vi } from 'vitest'
import { memoryJournal } from '../../builders/memory-journal'
import { aPersonOnFile } from '../../builders/synthetic-person'
import { aStation } from '../../builders/test-store'

let station: Awaited<ReturnType<typeof aStation>>
afterEach(async () => {
  vi.restoreAllMocks()
  await station.closeAll()
})

it('a connection that is lost while look-ups are under way is opened again, and they are answered', async () => {
  station = await aStation(memoryJournal(50))
  const { store } = await station.open()
  const people = [1, 2, 3].map((ordinal) => aPersonOnFile(ordinal))
  await store.change('person:import-roster', (change) => {
    for (const person of people) change.put('persons', person)
    return Promise.resolve()
  })
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the index that it was called on
  const { getKey } = IDBIndex.prototype
  const look = vi.spyOn(IDBIndex.prototype, 'getKey').mockImplementationOnce(function (this: IDBIndex, query) {
    const request = getKey.call(this, query)
    queueMicrotask(() => this.objectStore.transaction.abort()) // as when the browser closes the database
    return request
  })
  const found = await store.findPersonIdsByIdNumbers(people.map(({ idNumber }) => idNumber))
  expect([...found.values()]).toEqual(people.map(({ id }) => id))
  expect(look.mock.calls.length).toBeGreaterThan(people.length)
})
