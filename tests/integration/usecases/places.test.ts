import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { everything, aStation } from '../../builders/test-store'
import { aNewPerson } from '../../builders/person.builder'
import { openTestStation, type TestStation } from '../../builders/open-services'

const today = '2026-11-22'
/** Of the own county of the committed table, where the test is. */
const head = '来源,演示区划代码 2026 年版\n日期,2026-06-30\n乡级范围,512021\n代码,名称,停用日期\n'
let station: TestStation

beforeEach(async () => {
  station = await openTestStation(today)
})
afterEach(() => station.close())

async function rehearse(text: string) {
  const rehearsal = await station.services.station.rehearsePlaces('places.csv', new TextEncoder().encode(text), {})
  if (!rehearsal) throw new Error('it was not cancelled')
  return rehearsal
}
const found = async (text: string) => (await station.services.person.findPlaces(text, 3))[0]

describe('loading a newer table of places', () => {
  it('is tried without changing anything, then is in force at once, for searching and as the source', async () => {
    const before = await station.services.station.placeSource()
    const { listing, changes, problems } = await rehearse(`${head}512021100,岳阳镇\n512021990,新设演示镇\n`)
    expect(problems).toEqual([])
    expect(changes.filter(({ kind }) => kind === 'new')).toMatchObject([{ name: '新设演示镇', within: '安岳县' }])
    expect(await station.services.station.placeSource()).toEqual(before)
    expect(await found('xsysz')).toBeUndefined()
    await station.services.station.loadPlaces(listing)
    expect(await found('xsysz')).toMatchObject({
      code: '512021990',
      name: '四川省资阳市安岳县新设演示镇',
      lastSeenOn: null,
    })
    expect(await found('安岳 石羊')).toMatchObject({ name: '四川省资阳市安岳县石羊镇', lastSeenOn: before.date })
    expect(await station.services.station.placeSource()).toMatchObject({
      source: '演示区划代码 2026 年版',
      date: '2026-06-30',
      loaded: { on: today, by: '李娜' },
    })
  })

  it('leaves the addresses on file, and tells that their code is retired', async () => {
    const place = await found('安岳 石羊')
    if (!place) throw new Error('the committed table has 石羊镇')
    const { code, name } = place
    const { person } = station.services
    const { id } = (await person.create(aNewPerson({ hukouPlace: { code, name } }))).result
    await station.services.station.loadPlaces((await rehearse(`${head}512021100,岳阳镇\n`)).listing)
    expect((await person.file(id)).person.hukouPlace).toEqual({ code, name })
    expect(await person.placesOf([code])).toMatchObject([{ code, name, lastSeenOn: '2023-06-30' }])
  })

  it('is undone as a whole, and a second table is no older than the first', async () => {
    const desk = station.services.station
    const before = await found('安岳 石羊')
    const { listing } = await rehearse(`${head}512021100,岳阳镇\n`)
    const { opId } = await desk.loadPlaces(listing)
    await expect(desk.loadPlaces(listing)).rejects.toMatchObject({ code: 'places/not-newer' })
    await expect(rehearse(head)).rejects.toMatchObject({ code: 'places/list-empty' })
    await desk.undo(opId)
    expect(await found('安岳 石羊')).toEqual(before)
  })

  it('is what another window finds that is made anew from the journal', async () => {
    await station.services.station.loadPlaces((await rehearse(`${head}512021990,新设演示镇\n`)).listing)
    const other = await aStation(station.journal, station.keys)
    const { store, startUp } = await other.open()
    expect(startUp.view).not.toBe('as-left')
    expect((await everything(store)).placeTables).toEqual((await everything(station.store)).placeTables)
    await other.closeAll()
  })

  it('names the rows that have to be mended', async () => {
    const { problems } = await rehearse(`${head}5.12E+08,岳阳镇\n512021990,\n512999100,无县镇\n`)
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [5, 'places/code-invalid'],
      [6, 'places/name-invalid'],
      [7, 'places/above-missing'],
    ])
  })

  it('the present table can be saved in the form in which it is loaded', async () => {
    const bytes = await station.services.station.placeSheet()
    await expect(station.services.station.rehearsePlaces('places.xlsx', bytes, {})).rejects.toMatchObject({
      code: 'places/not-newer',
      params: { date: '2023-06-30', inForce: '2023-06-30' },
    })
  })
})
