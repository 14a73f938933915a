import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../src/usecases/ports'
import { memoryJournal } from '../../builders/memory-journal'
import { aPersonOnFile, orderedId } from '../../builders/synthetic-person'
import { aStation, everything } from '../../builders/test-store'

/** Registers the next person of a series, unless the station is full. */
function register(store: Store, most: number) {
  return store.change('person:create', async (change) => {
    if ((await change.count('persons')) >= most) return null
    const number = await change.nextNumber('SY2026')
    change.put('persons', aPersonOnFile(number))
    return number
  })
}

describe('two windows on one journal', () => {
  it.each([
    { name: 'that share the browser profile', shared: true },
    { name: 'with a profile each', shared: false },
  ])('$name give out every number once, whatever the order', async ({ shared }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom<'a' | 'b'>('a', 'b'), { minLength: 2, maxLength: 12 }),
        fc.nat({ max: 10 }),
        async (scheduler, turns, most) => {
          const journal = memoryJournal(2)
          journal.aroundAppend((append) => scheduler.schedule(Promise.resolve()).then(append))
          const stationA = await aStation(journal)
          const stationB = shared ? stationA : await aStation(journal, stationA.keys)
          const [a, b] = [await stationA.open(), await stationB.open()]
          try {
            const windows = { a: a.store, b: b.store }
            const saving = turns.map((turn) => register(windows[turn], most))
            const saved = await scheduler.waitFor(Promise.all(saving))
            journal.aroundAppend(null)
            const numbers = saved.flatMap(({ result }) => (result === null ? [] : [result]))
            const expected = Array.from({ length: Math.min(most, turns.length) }, (_, index) => index + 1)
            expect([...numbers].sort((x, y) => x - y)).toEqual(expected)
            expect(journal.operations).toHaveLength(expected.length)
            // A window hears of the other by its own next change.
            for (const { store } of [a, b]) await store.change('person:update', (change) => change.nextNumber('other'))
            const [seenByA, seenByB] = [await everything(a.store), await everything(b.store)]
            expect(seenByB.persons).toEqual(seenByA.persons)
            expect(seenByA.persons).toHaveLength(expected.length)
            expect(await b.store.count('persons')).toBe(expected.length)
          } finally {
            await stationA.closeAll()
            await stationB.closeAll()
          }
        },
      ),
      { numRuns: 15 },
    )
  })

  it('both get their saves through when one is much busier than the other', async () => {
    const journal = memoryJournal(2)
    const station = await aStation(journal)
    const [busy, slow] = [(await station.open()).store, (await station.open()).store]
    let isBusySaving = false
    journal.aroundAppend(async (append) => {
      if (!isBusySaving && journal.operations.length < 20) {
        isBusySaving = true
        await register(busy, 100)
        isBusySaving = false
      }
      return append()
    })
    expect((await register(slow, 100)).result).toBe(21)
    await station.closeAll()
  })

  it('tell each other what happened to people', async () => {
    const journal = memoryJournal()
    const station = await aStation(journal)
    const told: string[] = []
    const a = await station.open({
      onPersonsChanged: (changes) => told.push(...changes.map(({ personId }) => personId)),
    })
    const b = await station.open()
    await b.store.change('person:update', (change) => Promise.resolve(change.put('persons', aPersonOnFile(1))))
    await a.store.change('person:update', (change) => Promise.resolve(change.put('persons', aPersonOnFile(2))))
    expect(told).toEqual([orderedId(1), orderedId(2)])
    await station.closeAll()
  })
})
