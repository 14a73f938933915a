import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../src/domain/person/types'
import type { Id } from '../../../src/shared/ids'
import type { Store } from '../../../src/usecases/ports'
import { memoryJournal } from '../../builders/memory-journal'
import { aPersonOnFile, orderedId } from '../../builders/synthetic-person'
import { aStation } from '../../builders/test-store'

/** What the records should be: name by ordinal, one picture for every journal position. */
interface Model {
  readonly pictures: ReadonlyMap<number, string>[]
  readonly opIds: Id<'operation'>[]
}

type Step = (model: Model, store: Store) => Promise<void>

function picture(model: Model): Map<number, string> {
  return new Map(model.pictures.at(-1))
}

const ordinal = fc.integer({ min: 1, max: 6 })

const write = fc
  .array(fc.record({ ordinal, name: fc.option(fc.constantFrom('张小梅', '李晟', '欧阳㛃'), { freq: 2 }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((writes): Step => async (model, store) => {
    const next = picture(model)
    const saved = await store.change('person:update', (change) => {
      for (const { ordinal: id, name } of writes) {
        if (name === null) change.remove('persons', orderedId(id))
        else change.put('persons', aPersonOnFile(id, { name }))
      }
      return Promise.resolve()
    })
    for (const { ordinal: id, name } of writes) {
      if (name === null) next.delete(id)
      else next.set(id, name)
    }
    if (saved.position.seq > model.pictures.length - 1) {
      model.pictures.push(next)
      model.opIds.push(saved.opId)
    }
  })

/** Something that leaves people as they are. */
const elsewhere = fc.constant<Step>(async (model, store) => {
  const saved = await store.change('person:update', (change) => change.nextNumber('SY2026'))
  model.pictures.push(picture(model))
  model.opIds.push(saved.opId)
})

const undoLast = fc.constant<Step>(async (model, store) => {
  const last = model.opIds.pop()
  if (last === undefined) return
  const before = model.pictures.at(-2)
  const undone = await store.undo(last).catch(() => null)
  if (undone && before) model.pictures.push(before)
  model.opIds.length = 0 // what the undo meant for older operations is not this model's business
})

async function peopleAsOf(store: Store, seq: number): Promise<Person[]> {
  const people = new Map<string, Person>()
  for await (const page of store.pages('persons', { asOfSeq: seq })) for (const one of page) people.set(one.id, one)
  return [...people.values()]
}

async function namesAsOf(store: Store, seq: number): Promise<Map<number, string>> {
  const people = await peopleAsOf(store, seq)
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return new Map(
    [1, 2, 3, 4, 5, 6].flatMap((id) => {
      const name = names.get(orderedId(id))
      return name === undefined ? [] : [[id, name] as const]
    }),
  )
}

describe('records as they stood at a journal position', () => {
  it('are those of a model that kept a picture of every position', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ arbitrary: write, weight: 4 }, elsewhere, undoLast), { minLength: 1, maxLength: 12 }),
        async (steps) => {
          const station = await aStation(memoryJournal(2))
          const { store } = await station.open()
          const model: Model = { pictures: [new Map()], opIds: [] }
          try {
            for (const step of steps) await step(model, store)
            expect(store.head().seq).toBe(model.pictures.length - 1)
            for (const [seq, expected] of model.pictures.entries()) {
              expect(await namesAsOf(store, seq), `at ${seq}`).toEqual(expected)
            }
          } finally {
            await station.closeAll()
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are read without the journal when nothing was changed since', async () => {
    const journal = memoryJournal()
    const station = await aStation(journal)
    const { store } = await station.open()
    const saved = await store.change('person:update', (change) =>
      Promise.resolve(change.put('persons', aPersonOnFile(1))),
    )
    await store.change('person:update', (change) => change.nextNumber('SY2026'))
    journal.onRead(() => {
      throw new Error('read')
    })
    expect(await peopleAsOf(store, saved.position.seq)).toEqual([aPersonOnFile(1)])
    await station.closeAll()
  })

  it('are not disturbed by changes made while they are gathered', async () => {
    const journal = memoryJournal(2)
    const station = await aStation(journal)
    const { store } = await station.open()
    await store.change('person:update', (change) => {
      for (const id of [1, 2, 3]) change.put('persons', aPersonOnFile(id))
      return Promise.resolve()
    })
    const changes = [1, 2, 3].map((id) =>
      store.change('person:update', (change) =>
        Promise.resolve(change.put('persons', aPersonOnFile(id, { name: '李晟' }))),
      ),
    )
    const removal = store.change('person:update', (change) => Promise.resolve(change.remove('persons', orderedId(2))))
    const asOf = await Promise.all(Array.from({ length: 8 }, () => namesAsOf(store, 1)))
    await Promise.all([...changes, removal])
    for (const names of asOf) expect([...names.values()]).toEqual(['张小梅', '张小梅', '张小梅'])
    await station.closeAll()
  })
})
