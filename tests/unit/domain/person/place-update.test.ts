import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import shippedFile from '../../../../resources/places/places.json'
import { placeSheet } from '../../../../src/domain/person/place-sheet'
import {
  comparePlaces,
  countChanges,
  loadedPlaces,
  placesInForce,
  type LoadedPlaces,
} from '../../../../src/domain/person/place-update'
import { findPlaces, placeTableOf, type PlaceFile, type PlaceTable } from '../../../../src/domain/person/places'
import { localDate } from '../../../../src/shared/units'
import { aPlaceFile, aTextSheet, newerHead, readListing } from '../../../builders/places.builder'
import { PlaceListingReader, type PlaceListing } from '../../../../src/domain/person/place-listing'

const file = aPlaceFile()
const table = placeTableOf(file)
const inForce = [
  ['5199', '演示市'],
  ['519901', '甲县'],
  ['519902', '乙县'],
  ['519901100', '丰裕镇'],
  ['519901101', '高坎镇'],
  ['519901200', '石桥乡'],
] as const

function loadInto(shipped: PlaceFile, before: LoadedPlaces | null, listing: PlaceListing): LoadedPlaces {
  const { changes } = comparePlaces(placeTableOf(placesInForce(shipped, before)), listing)
  const about = { source: listing.source, date: listing.date, loadedOn: localDate('2026-11-22'), loadedBy: '李娜' }
  return loadedPlaces(before, changes, about, () => ['x'])
}

/** Code → name and last day, of everything that a table knows. */
function contentsOf({ places, above }: PlaceTable) {
  const all = places.map(({ code, name, lastSeenOn }) => [code, `${name} ${lastSeenOn ?? ''}`] as const)
  return new Map<string, string>([...all, ...above].sort(([a], [b]) => (a < b ? -1 : 1)))
}

describe('a newer table held against the one in force', () => {
  it('changes nothing where it says the same', () => {
    const { changes, same, problems } = comparePlaces(table, readListing(inForce).listing)
    expect([changes, same, problems]).toEqual([[], 6, []])
  })

  it('tells new, renamed, retired and returned codes, with what they lie in', () => {
    const { listing } = readListing([
      ...inForce.filter(([code]) => code !== '519901200' && code !== '519901100'),
      ['519901100', '丰裕街道办事处'],
      ['519901300', '老街镇'],
      ['519902100', '新场镇'],
    ])
    const { changes } = comparePlaces(table, listing)
    expect(changes).toEqual([
      { kind: 'renamed', code: '519901100', name: '丰裕街道', before: '丰裕镇', within: '甲县', lastSeenOn: null },
      { kind: 'back', code: '519901300', name: '老街镇', before: '老街乡', within: '甲县', lastSeenOn: null },
      { kind: 'new', code: '519902100', name: '新场镇', before: '', within: '乙县', lastSeenOn: null },
      { kind: 'retired', code: '519901200', name: '石桥乡', before: '', within: '甲县', lastSeenOn: '2023-06-30' },
    ])
    expect(countChanges(changes)).toEqual({ new: 1, renamed: 1, retired: 1, back: 1 })
  })

  it('retires nothing outside of what the file says that it covers', () => {
    const onlyCounties = newerHead.filter(([word]) => word !== '乡级范围')
    const { listing } = readListing([['519901', '甲县']], onlyCounties)
    expect(comparePlaces(table, listing).changes.map(({ code }) => code)).toEqual(['519902'])
    const elsewhere = readListing([['519901', '甲县']], [...newerHead.slice(0, 2), ['县级范围', '5101']])
    expect(comparePlaces(table, elsewhere.listing).changes).toEqual([])
  })

  it('ends a code on the day that the file names', () => {
    const { listing } = readListing([...inForce.slice(0, 5), ['519901200', '石桥乡', '2024-03-01']])
    expect(comparePlaces(table, listing).changes).toMatchObject([{ kind: 'retired', lastSeenOn: '2024-03-01' }])
  })

  it('names the row of a code that lies in nothing known', () => {
    const { problems } = comparePlaces(table, readListing([...inForce, ['519907100', '无县镇']]).listing)
    expect(problems).toMatchObject([{ row: 12, code: 'places/above-missing', params: { value: '519907100' } }])
  })

  it('takes a city without counties for its own county', () => {
    const city = placeTableOf(
      aPlaceFile({ above: ['51 四川省', '5188 独市'], current: ['518800 独市 ds'], retired: [] }),
    )
    const head = [...newerHead.slice(0, 2), ['县级范围', '5188']]
    expect(comparePlaces(city, readListing([['518800', '独市']], head).listing).changes).toEqual([])
    expect(comparePlaces(city, readListing([['518800', '双市']], head).listing).changes).toMatchObject([
      { kind: 'renamed', code: '5188' },
      { kind: 'renamed', code: '518800' },
    ])
  })
})

describe('a newer table in force', () => {
  it('finds what is new, and keeps what is retired with its last day', () => {
    const row = loadInto(file, null, readListing([...inForce.slice(0, 5), ['519902100', '新场镇']]).listing)
    const next = placeTableOf(placesInForce(file, row))
    expect(findPlaces(next, '新场', '519901', 5)).toMatchObject([{ code: '519902100', lastSeenOn: null }])
    expect(findPlaces(next, '石桥', '519901', 5)).toMatchObject([{ code: '519901200', lastSeenOn: '2023-06-30' }])
    expect(next.header).toEqual({
      source: '演示区划代码 2024 年版',
      date: '2024-12-31',
      confirmed: false,
      loaded: { on: '2026-11-22', by: '李娜' },
    })
  })

  it('gives way to a table of the program that is newer still', () => {
    const row = loadInto(file, null, readListing(inForce.slice(0, 5)).listing)
    const newer = aPlaceFile({ header: { source: '更新的', date: '2025-06-30', confirmed: false } })
    expect(placesInForce(newer, row)).toBe(newer)
  })

  it('whatever was loaded before, holds exactly what the last file lists, and everything ever known besides', () => {
    const code = fc.constantFrom('519901100', '519901101', '519901200', '519901300', '519902100', '519902101')
    const name = fc.constantFrom('甲镇', '乙镇', '丙乡')
    const lists = fc.array(fc.uniqueArray(fc.tuple(code, name), { selector: ([one]) => one }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(lists, (all) => {
        let row: LoadedPlaces | null = null
        const known = new Set(table.byCode.keys())
        for (const [index, townships] of all.entries()) {
          const { listing } = readListing([...inForce.slice(0, 3), ...townships])
          row = loadInto(file, row, { ...listing, date: localDate(`202${4 + index}-01-01`) })
          for (const [one] of townships) known.add(one)
        }
        const now = placeTableOf(placesInForce(file, row))
        const last = new Map<string, string>(all.at(-1) ?? [])
        const townshipsNow = now.places.filter((place) => place.code.length === 9 && place.lastSeenOn === null)
        expect(new Map(townshipsNow.map((place) => [place.code, place.name]))).toEqual(last)
        expect(new Set(now.places.map((place) => place.code))).toEqual(known)
        expect(now.places).toHaveLength(known.size)
      }),
    )
  })
})

describe('the table in force as a sheet', () => {
  it('read back changes nothing, for the table that the program brings', () => {
    const shipped = placeTableOf(shippedFile)
    const { titles, rows } = placeSheet(shipped, '51')
    const reader = new PlaceListingReader([aTextSheet([titles, ...rows])], '51')
    for (const row of reader.rows) reader.take(row)
    const { listing, problems } = reader.result()
    expect([problems, listing.leftOut]).toEqual([[], 0])
    const comparison = comparePlaces(shipped, listing)
    expect([comparison.changes, comparison.problems]).toEqual([[], []])
  })

  it('read by another station brings it to the same table', () => {
    const row = loadInto(file, null, readListing([...inForce.slice(0, 5), ['519901300', '老街镇']]).listing)
    const here = placeTableOf(placesInForce(file, row))
    const { titles, rows } = placeSheet(here, '51')
    const reader = new PlaceListingReader([aTextSheet([titles, ...rows])], '51')
    for (const one of reader.rows) reader.take(one)
    const there = loadInto(file, null, reader.result().listing)
    expect(contentsOf(placeTableOf(placesInForce(file, there)))).toEqual(contentsOf(here))
  })
})
