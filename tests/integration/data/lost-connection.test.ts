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
  const look = vi.spyOn(IDBIndex.prototype, 'getKey').mockImplementationOnce(function (this: IDBIndex, query) {
    const request = this.getKey(query) // the browser's own: this stands in for it once
    queueMicrotask(() => this.objectStore.transaction.abort()) // as when the browser closes the database
    return request
  })
  const found = await store.findPersonIdsByIdNumbers(people.map(({ idNumber }) => idNumber))
  expect([...found.values()]).toEqual(people.map(({ id }) => id))
  // Each time everybody's number and whether there are former ones; once through the stand-in.
  expect(look).toHaveBeenCalledTimes(2 * (people.length + 1) + 1)
})
