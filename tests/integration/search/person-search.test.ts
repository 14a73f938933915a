import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPersonSearch, type LoadedSearch } from '../../../src/platform/search/person-search'
import type { Person } from '../../../src/domain/person/types'
import { localDate } from '../../../src/shared/units'
import type { PersonSource, Store } from '../../../src/usecases/ports'
import { memoryJournal } from '../../builders/memory-journal'
import { snapshotService } from '../../builders/snapshot-service'
import { aPersonOnFile, orderedId } from '../../builders/synthetic-person'
import { aStation } from '../../builders/test-store'

let station: Awaited<ReturnType<typeof aStation>>
let service: ReturnType<typeof snapshotService>
let open: LoadedSearch[]

beforeEach(async () => {
  station = await aStation(memoryJournal(50))
  service = snapshotService()
  open = []
})
afterEach(async () => {
  vi.useRealTimers()
  for (const search of open) search.close()
  await station.closeAll()
})

/** Opens the records and the search over them, as an unlock does. */
async function unlock(): Promise<{
  store: Store
  search: LoadedSearch
  persons: PersonSource
  asked: number[]
  lock: () => void
}> {
  const search = createPersonSearch(service.client, station.keys)
  open.push(search)
  const { store, persons, close } = await station.open({ onPersonsChanged: (changes) => search.apply(changes) })
  const asked: number[] = []
  const watched: PersonSource = {
    headSeq: () => persons.headSeq(),
    personsChangedAfter: (seq) => {
      asked.push(seq)
      return persons.personsChangedAfter(seq)
    },
  }
  await search.load(watched, {})
  const lock = (): void => {
    search.close()
    close()
  }
  return { store, search, persons, asked, lock }
}

const put = (store: Store, ...people: Person[]) =>
  store.change('person:import-roster', (change) => {
    for (const person of people) change.put('persons', person)
    return Promise.resolve()
  })
const namesFor = async (search: LoadedSearch, query: string) =>
  (await search.find(query, 20)).hits.map(({ name }) => name)

describe('the search in its worker', () => {
  it('finds by name, pinyin, number and phone, and shows only tails of numbers', async () => {
    const { store, search } = await unlock()
    await put(store, aPersonOnFile(1, { name: '单雄信', idNumber: '51990019850617003X' }), aPersonOnFile(2))
    expect(await search.count()).toBe(2)
    for (const query of ['单', 'sxx', 'dxx', '003x', '13900000001', '519900 sxx']) {
      expect(await search.find(query, 5)).toEqual({
        total: 1,
        hits: [
          {
            personId: orderedId(1),
            name: '单雄信',
            sex: '2',
            birthYear: 1985,
            village: '云台村',
            idTail: '003X',
            phoneTail: '0001',
          },
        ],
      })
    }
  })

  it('still finds somebody by the temporary number that a document has replaced', async () => {
    const { store, search } = await unlock()
    const former = { documentKind: 'none', idNumber: 'LS2026000001', until: localDate('2026-11-22') } as const
    await put(store, aPersonOnFile(1, { name: '单雄信', formerNumbers: [former] }), aPersonOnFile(2))
    for (const query of ['LS2026000001', 'ls2026-000001', '000001 单']) {
      expect(await namesFor(search, query)).toEqual(['单雄信'])
    }
  })

  it('follows changes and removals as they are made', async () => {
    const { store, search } = await unlock()
    await put(store, aPersonOnFile(1, { name: '李晟' }))
    expect(await namesFor(search, '李')).toEqual(['李晟'])
    await put(store, aPersonOnFile(1, { name: '吉克·阿木' }))
    expect(await namesFor(search, '李')).toEqual([])
    expect(await namesFor(search, 'jkam')).toEqual(['吉克·阿木'])
    await store.change('person:update', (change) => Promise.resolve(change.remove('persons', orderedId(1))))
    expect(await search.count()).toBe(0)
  })

  it('is opened again from its snapshot, and only what changed since is read', async () => {
    const first = await unlock()
    await put(
      first.store,
      aPersonOnFile(1, { name: '甲一' }),
      aPersonOnFile(2, { name: '甲二' }),
      aPersonOnFile(3, { name: '甲三' }),
    )
    await first.search.save(1)
    expect(service.parts[0]?.seq).toBe(1)
    await put(first.store, aPersonOnFile(2, { name: '甲改' }))
    await put(first.store, aPersonOnFile(4, { name: '甲四' }))
    await first.store.change('person:update', (change) => Promise.resolve(change.remove('persons', orderedId(3))))
    first.lock()

    const second = await unlock()
    expect(second.asked).toEqual([1])
    expect(await namesFor(second.search, '甲')).toEqual(['甲一', '甲四', '甲改'])
    expect(await second.search.count()).toBe(3)
    expect(service.writes()).toBe(1)
    await second.search.save(1)
    expect(service.parts[0]?.seq).toBe(4)
    second.lock()
    const third = await unlock()
    expect(await namesFor(third.search, '甲')).toEqual(['甲一', '甲四', '甲改'])
    await third.search.save(1)
    expect(service.writes(), 'nothing changed, nothing is written').toBe(2)
  })

  it('is not written anew for a few people unless asked', async () => {
    const { store, search } = await unlock()
    await put(store, aPersonOnFile(1))
    await search.save()
    expect(service.writes()).toBe(0)
  })

  it.each([
    { name: 'damaged', harm: () => service.parts.forEach(({ bytes }) => (bytes[40] = (bytes[40] ?? 0) ^ 1)) },
    { name: 'of a later position than the journal has', harm: () => service.parts.forEach((part) => (part.seq = 99)) },
  ])('reads everybody when the snapshot is $name', async ({ harm }) => {
    const first = await unlock()
    await put(first.store, aPersonOnFile(1, { name: '李晟' }))
    await first.search.save(1)
    first.lock()
    harm()
    const second = await unlock()
    expect(second.asked).toEqual([0])
    expect(await namesFor(second.search, 'ls')).toEqual(['李晟'])
  })

  it('keeps nothing readable in its snapshot', async () => {
    const { store, search } = await unlock()
    await put(store, aPersonOnFile(1, { name: 'Zhaxi Zhuoma' }), aPersonOnFile(2))
    await search.save(1)
    const text = service.parts.map(({ bytes }) => new TextDecoder('latin1').decode(bytes)).join('')
    const { idNumber, phone } = aPersonOnFile(1)
    for (const secret of ['haxi', 'sections', idNumber, phone]) expect(text.includes(secret)).toBe(false)
  })

  it('packs everybody once after a run of changes, not again and again while it lasts', async () => {
    const { store, search } = await unlock()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    for (const first of [0, 2100]) {
      await put(store, ...Array.from({ length: 2100 }, (_, ordinal) => aPersonOnFile(first + ordinal)))
      expect(await search.count()).toBe(first + 2100) // answered after anything asked before
      expect(service.writes()).toBe(0)
    }
    vi.advanceTimersByTime(1000)
    vi.useRealTimers()
    await expect.poll(service.writes, { timeout: 20_000 }).toBe(1)
  })

  it('packs at once after a pause as it did before a large import', async () => {
    const { search } = await unlock()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const person = aPersonOnFile(1)
    const manyChanges = Array.from({ length: 20_000 }, () => ({ seq: 1, personId: person.id, person }))
    for (const written of [1, 2]) {
      search.apply(manyChanges)
      vi.useRealTimers()
      await expect.poll(service.writes, { timeout: 10_000 }).toBe(written)
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      search.apply([])
      vi.advanceTimersByTime(1000)
    }
  })

  it('shows the place of an address where no village is on file', async () => {
    const { store, search } = await unlock()
    await put(store, {
      ...aPersonOnFile(1),
      village: '',
      residenceAddress: '',
      hukouAddress: '演示县丰裕镇高坎村2组7号',
    })
    const { hits } = await search.find(aPersonOnFile(1).name, 1)
    expect(hits[0]?.village).toBe('丰裕镇高坎村')
  })

  it('saves by itself once many people were changed', async () => {
    const { store } = await unlock()
    await put(store, ...Array.from({ length: 2500 }, (_, ordinal) => aPersonOnFile(ordinal)))
    await expect.poll(service.writes, { timeout: 20_000 }).toBe(1)
  })

  it('answers that the station is locked once it is closed', async () => {
    const { search } = await unlock()
    search.close()
    await expect(search.find('李', 5)).rejects.toMatchObject({ code: 'data/locked' })
    await expect(search.count()).rejects.toMatchObject({ code: 'data/locked' })
  })
})
