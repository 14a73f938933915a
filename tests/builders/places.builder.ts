import { PlaceListingReader, type PlaceListing } from '../../src/domain/person/place-listing'
import type { RosterRemark } from '../../src/domain/person/remarks'
import type { PlaceFile } from '../../src/domain/person/places'

/** A sheet of text cells, rows counted from 1. */
export function aTextSheet(rows: readonly (readonly string[])[]) {
  return {
    name: '区划',
    rows: rows.map((cells, index) => ({
      rowNumber: index + 1,
      cells: cells.map((text) => ({ text, kind: 'text' as const })),
    })),
  }
}

/** A small table of places: a province, a prefecture, two counties of it, and three townships of one of them. */
export function aPlaceFile(overrides: Partial<PlaceFile> = {}): PlaceFile {
  return {
    header: { source: '演示表', date: '2023-06-30', confirmed: false },
    above: ['51 四川省', '5199 演示市'],
    current: [
      '519901 甲县 jx',
      '519902 乙县 yx',
      '519901100 丰裕镇 fyz',
      '519901101 高坎镇 gkz',
      '519901200 石桥乡 sqx',
    ],
    retired: ['519901300 老街乡 ljx 2019-10-31'],
    ...overrides,
  }
}

/** Lines before the list of a newer table that covers the whole of 5199. */
export const newerHead = [
  ['来源', '演示区划代码 2024 年版'],
  ['日期', '2024-12-31'],
  ['县级范围', '5199'],
  ['乡级范围', '5199'],
] as const
export const placeTitles = ['代码', '名称', '停用日期'] as const

/** A listing as its file has it, with what is wrong with its rows. */
export function readListing(
  rows: readonly (readonly string[])[],
  head: readonly (readonly string[])[] = newerHead,
): { readonly listing: PlaceListing; readonly problems: readonly RosterRemark[] } {
  const reader = new PlaceListingReader([aTextSheet([...head, placeTitles, ...rows])], '51')
  for (const row of reader.rows) reader.take(row)
  return reader.result()
}
