import type { PlaceTable } from './places'

/** Words before the list, and the titles of its columns; the first of each is the one that we write. */
export const placeSheetWords = {
  source: ['来源', 'source'],
  date: ['日期', 'date'],
  counties: ['县级范围', 'counties'],
  townships: ['乡级范围', 'townships'],
  code: ['代码', '区划代码', '行政区划代码', '统计用区划代码', 'code'],
  name: ['名称', '单位名称', '区划名称', '地名', 'name'],
  lastDay: ['停用日期', '失效日期', 'lastday'],
} as const
/** Stands for the whole country among the beginnings of codes. */
export const everywhere = '全国'

export type PlaceWord = keyof typeof placeSheetWords

const TOWNSHIP = 9
/** Stands for every code of the lowest level, which the table does not hold. */
export const village = 'village'

/** Whether a cell says one of the words. */
export function isPlaceWord(text: string, word: PlaceWord): boolean {
  return (placeSheetWords[word] as readonly string[]).includes(text.toLowerCase().replace(/[\s:：]/gu, ''))
}

/**
 * A code as the bureaus write it, without the zeros that only fill it up: 6 digits (GB/T 2260), or 9 or 12 of the
 * statistical table. `village` for one of the lowest level, `null` for what is no code.
 */
export function placeCodeOf(text: string): string | null {
  if (!/^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/u.test(text) || text.startsWith('0')) return null
  if (text.length === 12 && !text.endsWith('000')) return village
  const code = text.slice(0, TOWNSHIP)
  if (code.length === TOWNSHIP && !code.endsWith('000')) return code
  return code.slice(0, 6).replace(/(?:00){1,2}$/u, '')
}

/**
 * A table in the form in which a newer one is loaded: four lines that say what it is, then the codes.
 *
 * @param province two digits, of the townships that it holds
 */
export function placeSheet(
  table: PlaceTable,
  province: string,
): { readonly titles: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const word = (name: PlaceWord) => placeSheetWords[name][0]
  return {
    titles: [word('source'), table.header.source, ''],
    rows: [
      [word('date'), table.header.date, ''],
      [word('counties'), everywhere, ''],
      [word('townships'), province, ''],
      [word('code'), word('name'), word('lastDay')],
      ...[...table.above].map(([code, name]) => [code, name, '']),
      ...table.places.map(({ code, name, lastSeenOn }) => [code, name, lastSeenOn ?? '']),
    ],
  }
}
