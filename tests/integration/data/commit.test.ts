import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../src/shared/errors/app-error'
import { localDate } from '../../../src/shared/units'
import type { PersonChange } from '../../../src/usecases/ports'
import { memoryJournal, type MemoryJournal } from '../../builders/memory-journal'
import { aPersonOnFile, orderedId } from '../../builders/synthetic-person'
import { aStation, deleteDatabase, everything } from '../../builders/test-store'

let journal: MemoryJournal
let station: Awaited<ReturnType<typeof aStation>>

beforeEach(async () => {
  journal = memoryJournal()
  station = await aStation(journal)
})
afterEach(() => station.closeAll())

describe('a change', () => {
  it('is in the journal and can be read back after the next start', async () => {
    const { store, startUp, close } = await station.open()
    expect(startUp).toEqual({ view: 'as-left', rows: 0 })
    const person = aPersonOnFile(1)
    const saved = await store.change('person:create', async (change) => {
      change.put('persons', person)
      return change.nextNumber('SY2026')
    })
    expect(saved.result).toBe(1)
    expect(saved.position).toEqual((await journal.head(1)).head)
    expect(journal.operations[0]).toMatchObject({
      opId: saved.opId,
      useCase: 'person:create',
      operatorId: 'operator-1',
      writes: [
        { table: 'persons', id: person.id, rev: 1, row: person },
        { table: 'numberSeries', id: 'SY2026', rev: 1, row: { id: 'SY2026', last: 1 } },
      ],
    })
    close()

    const next = await station.open()
    expect(next.startUp).toEqual({ view: 'as-left', rows: 0 })
    expect(await next.store.find('persons', person.id)).toEqual(person)
    expect(next.store.head()).toEqual(saved.position)
  })

  it('sees its own writes over the stored records while it is being decided', async () => {
    const { store } = await station.open()
    const [first, second, third] = [aPersonOnFile(1), aPersonOnFile(2), aPersonOnFile(3)]
    await store.change('person:create', async (change) => {
      change.put('persons', first)
      change.put('persons', second)
      return Promise.resolve()
    })
    await store.change('person:update', async (change) => {
      change.put('persons', { ...first, name: '李晟' })
      change.remove('persons', second.id)
      change.put('persons', third)
      expect((await change.find('persons', first.id))?.name).toBe('李晟')
      expect(await change.find('persons', second.id)).toBeUndefined()
      expect((await change.findMany('persons', [third.id, second.id, first.id])).map(({ id }) => id)).toEqual([
        third.id,
        first.id,
      ])
      expect((await change.listAll('persons')).map(({ id }) => id)).toEqual([first.id, third.id])
      expect(await change.listAll('persons', 1)).toHaveLength(1)
      expect(await change.count('persons')).toBe(2)
      expect(await change.findPersonsByIdNumber(third.idNumber)).toEqual([third])
      expect(await change.findPersonsByIdNumber(second.idNumber)).toEqual([])
      expect(await change.findPersonIdsByIdNumbers([first.idNumber, second.idNumber, third.idNumber])).toEqual(
        new Map([
          [first.idNumber, first.id],
          [third.idNumber, third.id],
        ]),
      )
      expect(await store.count('persons'), 'nothing is stored yet').toBe(2)
    })
    expect((await store.listAll('persons')).map(({ name }) => name)).toEqual(['李晟', third.name])
    expect(await store.count('persons')).toBe(2)
  })

  it('lists by index newest first, oldest first, limited, and with its own rows among the stored ones', async () => {
    const { store } = await station.open()
    const enrolment = (ordinal: number, classOrdinal: number) => ({
      id: orderedId<'enrolment'>(ordinal),
      classId: orderedId<'trainingClass'>(classOrdinal),
      personId: orderedId<'person'>(ordinal),
      ordinal,
      enrolledOn: aPersonOnFile(1).createdOn,
      withdrawnOn: null,
    })
    await store.change('training:enrol', async (change) => {
      for (const ordinal of [1, 2, 3, 4]) change.put('enrolments', enrolment(ordinal, ordinal === 2 ? 200 : 100))
      return Promise.resolve()
    })
    const ofClass = { index: 'classId', equals: orderedId(100) } as const
    const ordinals = (rows: readonly { ordinal: number }[]) => rows.map(({ ordinal }) => ordinal)
    expect(ordinals(await store.list('enrolments', ofClass))).toEqual([4, 3, 1])
    expect(ordinals(await store.list('enrolments', { ...ofClass, oldestFirst: true, limit: 2 }))).toEqual([1, 3])
    expect(await store.count('enrolments', ofClass)).toBe(3)
    await store.change('training:enrol', async (change) => {
      change.put('enrolments', enrolment(2, 100))
      change.put('enrolments', enrolment(4, 200))
      expect(ordinals(await change.list('enrolments', ofClass))).toEqual([3, 2, 1])
      expect(ordinals(await change.list('enrolments', { ...ofClass, limit: 2 }))).toEqual([3, 2])
      expect(await change.count('enrolments', ofClass)).toBe(3)
    })
  })

  it('leaves nothing behind when its decision fails, and the next one goes through', async () => {
    const { store } = await station.open()
    const failed = store.change('person:create', async (change) => {
      change.put('persons', aPersonOnFile(1))
      await change.nextNumber('SY2026')
      throw new AppError('person/name-missing')
    })
    await expect(failed).rejects.toMatchObject({ code: 'person/name-missing' })
    expect(journal.operations).toHaveLength(0)
    expect(await store.count('persons')).toBe(0)
    expect((await store.change('person:update', (change) => change.nextNumber('SY2026'))).result).toBe(1)
  })

  it('that writes nothing appends nothing', async () => {
    const { store } = await station.open()
    const saved = await store.change('person:update', () => Promise.resolve('nothing new'))
    expect(saved).toMatchObject({ result: 'nothing new', position: { seq: 0 } })
    expect(journal.operations).toHaveLength(0)
    await expect(store.undo(saved.opId)).rejects.toMatchObject({ code: 'data/nothing-to-undo' })
  })

  it('cannot be written to once it was decided', async () => {
    const { store } = await station.open()
    let late = (): void => undefined
    await store.change('person:create', (change) => {
      late = () => change.put('persons', aPersonOnFile(1))
      return Promise.resolve()
    })
    expect(late).toThrow()
  })

  it('gives different numbers to numbers asked for at once', async () => {
    const { store } = await station.open()
    const { result } = await store.change('person:update', (change) =>
      Promise.all(['A', 'A', 'B', 'A'].map((series) => change.nextNumber(series))),
    )
    expect(result).toEqual([1, 2, 1, 3])
    expect((await store.change('person:update', (change) => change.nextNumber('A'))).result).toBe(4)
  })

  it('tells what it did to people, once it can be read', async () => {
    const told: PersonChange[] = []
    const { store } = await station.open({ onPersonsChanged: (changes) => told.push(...changes) })
    const person = aPersonOnFile(1)
    await store.change('person:create', (change) => Promise.resolve(change.put('persons', person)))
    await store.change('person:update', (change) => Promise.resolve(change.remove('persons', person.id)))
    expect(told).toEqual([
      { personId: person.id, seq: 1, person },
      { personId: person.id, seq: 2, person: null },
    ])
  })

  it('of 5,000 rows is one operation, and of more is refused before it reaches the journal', async () => {
    const { store } = await station.open()
    const people = Array.from({ length: 5001 }, (_, ordinal) => aPersonOnFile(ordinal))
    const putAll = (count: number) =>
      store.change('person:import-roster', (change) => {
        for (const person of people.slice(0, count)) change.put('persons', person)
        return Promise.resolve()
      })
    await expect(putAll(5001)).rejects.toMatchObject({ code: 'bridge/payload-too-large' })
    await putAll(5000)
    expect(journal.operations).toHaveLength(1)
    expect(await store.count('persons')).toBe(5000)
    const asked = people.map(({ idNumber }) => idNumber)
    const onFile = await store.findPersonIdsByIdNumbers(asked)
    expect(onFile.size).toBe(5000)
    expect(onFile.get(people[42]?.idNumber ?? '')).toBe(people[42]?.id)
  })

  it('finds the oldest of those with a number, and by a former number those whom nobody has it of now', async () => {
    const { store } = await station.open()
    const withFormer = (ordinal: number, idNumber: string) => {
      const until = localDate('2026-01-05')
      return aPersonOnFile(ordinal, { formerNumbers: [{ documentKind: 'none', idNumber, until }] })
    }
    const [a, b, gone] = [aPersonOnFile(1), aPersonOnFile(5), aPersonOnFile(9)]
    const joined = withFormer(4, gone.idNumber)
    const numbered = withFormer(6, 'LS2026000009')
    const all = [aPersonOnFile(7, { idNumber: a.idNumber }), a, withFormer(3, b.idNumber), b, joined, numbered]
    await store.change('person:import-roster', (change) => {
      for (const person of all) change.put('persons', person)
      return Promise.resolve()
    })
    const asked = [a.idNumber, b.idNumber, gone.idNumber, 'LS2026000009', 'LS2026000010', '']
    expect(await store.findPersonIdsByIdNumbers(asked)).toEqual(
      new Map([
        [a.idNumber, a.id],
        [b.idNumber, b.id],
        [gone.idNumber, joined.id],
        ['LS2026000009', numbered.id],
      ]),
    )
  })

  it('reads many rows by their ids, in their order, without those that are not there, first, between or last', async () => {
    const { store } = await station.open()
    const people = Array.from({ length: 20 }, (_, ordinal) => aPersonOnFile(ordinal))
    const isThere = (index: number): boolean => index % 3 === 1
    const there = people.filter((_, index) => isThere(index))
    await store.change('person:import-roster', (change) => {
      for (const person of there) change.put('persons', person)
      return Promise.resolve()
    })
    const ids = people.map(({ id }) => id).reverse()
    expect((await store.findMany('persons', ids)).map(({ id }) => id)).toEqual(there.map(({ id }) => id).reverse())
    expect(await store.revisions('persons', ids)).toEqual(new Map(there.map(({ id }) => [id, 1])))
    expect(await store.findMany('notices', ids as never)).toEqual([])
  })

  it('that cannot be encoded never reaches the journal', async () => {
    const { store } = await station.open()
    const broken = { ...aPersonOnFile(1), id: orderedId(5), endsOn: 7 } as never
    await expect(
      store.change('person:update', (change) => Promise.resolve(change.put('trainingClasses', broken))),
    ).rejects.toThrow()
    expect(journal.operations).toHaveLength(0)
  })
})

describe('an operation whose way was cut', () => {
  it('between the journal and the view is applied at the next start, once', async () => {
    const { store, close } = await station.open()
    await store.change('person:update', (change) => change.nextNumber('SY2026'))
    journal.aroundAppend(async (append) => {
      await append()
      close() // the window dies after the fsync and before the view hears of it
      return new Promise(() => undefined)
    })
    void store.change('person:create', async (change) => {
      change.put('persons', aPersonOnFile(1))
      await change.nextNumber('SY2026')
    })
    await expect.poll(() => journal.operations.length).toBe(2)
    journal.aroundAppend(null)

    const next = await station.open()
    expect(next.startUp).toEqual({ view: 'caught-up', rows: 2 })
    expect(await next.store.count('persons')).toBe(1)
    expect(await next.store.find('numberSeries', 'SY2026')).toEqual({ id: 'SY2026', last: 2 })
    expect((await next.store.change('person:update', (change) => change.nextNumber('SY2026'))).result).toBe(3)
    next.close()
    expect((await station.open()).startUp.view).toBe('as-left')
  })

  it('on the way back from the journal counts as saved and is not written twice', async () => {
    const { store } = await station.open()
    journal.loseNextAnswer()
    const saved = await store.change('person:update', (change) => change.nextNumber('SY2026'))
    expect(saved.result).toBe(1)
    expect(saved.position.seq).toBe(1)
    expect(journal.operations.map(({ opId }) => opId)).toEqual([saved.opId])
    expect(await store.find('numberSeries', 'SY2026')).toEqual({ id: 'SY2026', last: 1 })
    await store.undo(
      (await store.change('person:update', (c) => Promise.resolve(c.put('persons', aPersonOnFile(1))))).opId,
    )
  })

  it('before the journal is an error, and nothing was written', async () => {
    const { store } = await station.open()
    journal.failNextAppend(new AppError('journal/space-low'))
    const change = store.change('person:update', (c) => c.nextNumber('SY2026'))
    await expect(change).rejects.toMatchObject({ code: 'journal/space-low' })
    expect(await store.find('numberSeries', 'SY2026')).toBeUndefined()
    expect((await store.change('person:update', (c) => c.nextNumber('SY2026'))).result).toBe(1)
  })

  it('by the loss of the view under an open window is saved, and the view is made anew', async () => {
    const { store } = await station.open()
    for (const ordinal of [1, 2, 3, 4, 5]) {
      await store.change('person:update', (change) => Promise.resolve(change.put('persons', aPersonOnFile(ordinal))))
    }
    journal.aroundAppend(async (append) => {
      const position = await append()
      await deleteDatabase(station.databaseName)
      return position
    })
    await store.change('person:update', (change) => Promise.resolve(change.put('persons', aPersonOnFile(6))))
    expect(await store.count('persons')).toBe(6)
    expect(await store.listAll('persons')).toHaveLength(6)
    expect(store.head().seq).toBe(6)
  })

  it('by closing the store answers that the station is locked', async () => {
    const { store, close } = await station.open()
    close()
    await expect(everything(store)).rejects.toMatchObject({ code: 'data/locked' })
    await expect(store.change('person:update', (c) => c.nextNumber('A'))).rejects.toMatchObject({ code: 'data/locked' })
    expect(journal.operations).toHaveLength(0)
  })
})
