import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../../src/usecases/ports'
import { memoryJournal, type MemoryJournal } from '../../builders/memory-journal'
import { aNotice } from '../../builders/person.builder'
import { aPersonOnFile, orderedId } from '../../builders/synthetic-person'
import { aStation, everything } from '../../builders/test-store'

let journal: MemoryJournal
let station: Awaited<ReturnType<typeof aStation>>
let store: Store

beforeEach(async () => {
  journal = memoryJournal()
  station = await aStation(journal)
  store = (await station.open()).store
})
afterEach(() => station.closeAll())

const put = (ordinal: number, name = '张小梅') =>
  store.change('person:create', (change) => Promise.resolve(change.put('persons', aPersonOnFile(ordinal, { name }))))
const enrolmentOf = (ordinal: number) => ({
  id: orderedId<'enrolment'>(100 + ordinal),
  classId: orderedId<'trainingClass'>(900),
  personId: orderedId<'person'>(ordinal),
  ordinal,
  enrolledOn: aPersonOnFile(1).createdOn,
  withdrawnOn: null,
})

describe('taking an operation back', () => {
  it('restores changed and removed rows and removes new ones, as an operation of its own', async () => {
    await put(1)
    await put(2)
    const before = await everything(store)
    const saved = await store.change('person:update', (change) => {
      change.put('persons', aPersonOnFile(1, { name: '李晟' }))
      change.remove('persons', orderedId(2))
      change.put('persons', aPersonOnFile(3))
      return Promise.resolve()
    })
    expect(await everything(store)).not.toEqual(before)
    const undone = await store.undo(saved.opId)
    expect(await everything(store)).toEqual(before)
    expect(await store.count('persons')).toBe(2)
    expect(journal.operations.at(-1)).toMatchObject({
      opId: undone.opId,
      undoes: saved.opId,
      writes: [
        { id: orderedId(1), rev: 3 },
        { id: orderedId(2), rev: 3 },
        { id: orderedId(3), rev: 2, row: null },
      ],
    })
  })

  it('never gives a number out again', async () => {
    const number = () =>
      store.change('person:update', async (change) => {
        const value = await change.nextNumber('SY2026')
        change.put('persons', aPersonOnFile(value))
        return value
      })
    const first = await number()
    await store.undo(first.opId)
    expect(await store.count('persons')).toBe(0)
    expect((await number()).result).toBe(2)
  })

  it('can itself be taken back, but the same operation only once', async () => {
    const saved = await put(1)
    const undone = await store.undo(saved.opId)
    await expect(store.undo(saved.opId)).rejects.toMatchObject({ code: 'data/nothing-to-undo' })
    await store.undo(undone.opId)
    expect(await store.find('persons', orderedId(1))).toEqual(aPersonOnFile(1))
  })

  it('is refused when a row was changed since', async () => {
    const saved = await put(1)
    await put(1, '李晟')
    const length = journal.operations.length
    await expect(store.undo(saved.opId)).rejects.toMatchObject({ code: 'data/undo-overtaken' })
    expect(journal.operations).toHaveLength(length)
  })

  it('is refused when another window changed the row', async () => {
    const saved = await put(1)
    const other = await station.open()
    await other.store.change('person:update', (change) =>
      Promise.resolve(change.put('persons', aPersonOnFile(1, { name: '李晟' }))),
    )
    await expect(store.undo(saved.opId)).rejects.toMatchObject({ code: 'data/undo-overtaken' })
    expect((await store.find('persons', orderedId(1)))?.name).toBe('李晟')
  })

  it('is refused when a new record would leave others without their owner', async () => {
    const saved = await put(1)
    await store.change('training:enrol', (change) => Promise.resolve(change.put('enrolments', enrolmentOf(1))))
    await expect(store.undo(saved.opId)).rejects.toMatchObject({ code: 'data/undo-overtaken' })
    const together = await store.change('training:enrol', (change) => {
      change.put('persons', aPersonOnFile(2))
      change.put('enrolments', enrolmentOf(2))
      return Promise.resolve()
    })
    await store.undo(together.opId)
    expect(await store.find('persons', orderedId(2))).toBeUndefined()
  })

  it('is refused for a person who was told how their data are handled', async () => {
    const saved = await put(1)
    const notice = aNotice({ personId: orderedId(1) })
    await store.change('person:record-notice', (change) => Promise.resolve(change.put('notices', notice)))
    await expect(store.undo(saved.opId)).rejects.toMatchObject({ code: 'data/undo-overtaken' })
  })

  it('is for the last fifty operations of this session', async () => {
    const saved = await put(1)
    for (let count = 0; count < 50; count++) await put(100 + count)
    await expect(store.undo(saved.opId)).rejects.toMatchObject({ code: 'data/nothing-to-undo' })
    const last = await put(200)
    const next = await station.open()
    await expect(next.store.undo(last.opId)).rejects.toMatchObject({ code: 'data/nothing-to-undo' })
    await store.undo(last.opId)
  })
})
