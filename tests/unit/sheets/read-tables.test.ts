import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { sampleFiles, samplePeople } from '../../../build/tools/sample/sample-files'
import { readAll, textsOf } from '../../builders/read-all'
import { readRoster } from '../../builders/read-roster'

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(`resources/samples/${name}`))
const csv = (text: string): Promise<(string | number)[][]> =>
  readAll(new TextEncoder().encode(text)).then(([sheet]) => textsOf(sheet))

describe('reading table files', () => {
  it('reads the shipped sample the same from .xlsx, UTF-8 and GB18030', async () => {
    const names = ['roster.xlsx', 'roster-utf8.csv', 'roster-utf8-bom.csv', 'roster-gb18030.csv']
    const results = await Promise.all(names.map(async (name) => readRoster(await readAll(sample(name)))))
    const [fromXlsx] = results
    expect(fromXlsx?.people).toHaveLength(samplePeople)
    expect(fromXlsx?.refused).toHaveLength(13)
    expect(fromXlsx?.people.some(({ input }) => input.name.includes('䶮'))).toBe(true)
    const comparable = (result: (typeof results)[number]) => ({
      people: result.people.map(({ input }) => input),
      refused: result.refused.map(({ row, column, code }) => ({ row, column, code })),
    })
    for (const result of results) expect(comparable(result)).toEqual(fromXlsx && comparable(fromXlsx))
  })

  it('ships the sample that its script makes', async () => {
    for (const { name, bytes } of await sampleFiles()) {
      expect(await readAll(sample(name)), name).toEqual(await readAll(bytes))
    }
  })

  it('numbers rows as a person sees them: blank lines and quoted line breaks count as in a table program', async () => {
    expect(await csv('标题\r\n\r\n姓名,备注\r\n张三,"两\n行"\r\n李四,\r\n')).toEqual([
      [1, '标题'],
      [3, '姓名', '备注'],
      [4, '张三', '两\n行'],
      [5, '李四'],
    ])
  })

  it.each([',', ';', '\t'])('finds the separator %j', async (mark) => {
    expect(await csv(`标题\n姓名${mark}电话${mark}备注\n张三${mark}138${mark}"a,b;c"`)).toEqual([
      [1, '标题'],
      [2, '姓名', '电话', '备注'],
      [3, '张三', '138', 'a,b;c'],
    ])
  })

  it('reads text that a table program saved as Unicode', async () => {
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'姓名\t电话'].map((c) => c.charCodeAt(0))).buffer),
    ])
    expect(textsOf((await readAll(bytes))[0])).toEqual([[1, '姓名', '电话']])
  })

  it('reads every sheet; a number stays a number, a date is a day', async () => {
    const file = await writeXlsx({
      sheets: [
        { name: '一', rows: [['a'], [null], [519998198506150000, '文', true]] },
        { name: '二', rows: [[new Date(Date.UTC(1985, 5, 15))]] },
      ],
    })
    const [one, two] = await readAll(file)
    expect(one?.rows.map((row) => row.rowNumber)).toEqual([1, 3])
    expect(one?.rows[1]?.cells).toEqual([
      { text: '519998198506150000', kind: 'number' },
      { text: '文', kind: 'text' },
      { text: 'TRUE', kind: 'text' },
    ])
    expect(two).toMatchObject({ name: '二', rows: [{ cells: [{ text: '1985-06-15', kind: 'date' }] }] })
  })

  it.each([
    ['an old .xls or .et file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0], 'legacy-office'],
    ['a PDF', [...new TextEncoder().encode('%PDF-1.7')], 'pdf'],
    ['a web page that calls itself .xls', [...new TextEncoder().encode('<html><table><tr><td>姓名')], 'web-page'],
    ['a binary file', [1, 0, 2, 0, 3, 65, 0], 'binary'],
  ])('refuses %s by its content', async (_name, bytes, reason) => {
    await expect(readAll(Uint8Array.from(bytes))).rejects.toMatchObject({
      code: 'sheets/unsupported-kind',
      params: { reason },
    })
  })

  it('refuses an empty file, an open quote and text of no encoding', async () => {
    await expect(readAll(new Uint8Array())).rejects.toMatchObject({ code: 'sheets/empty' })
    await expect(csv('姓名,电话\n"张三,138')).rejects.toMatchObject({ code: 'sheets/unreadable' })
    await expect(readAll(Uint8Array.from([0x41, 0xff, 0xff, 0x42]))).rejects.toMatchObject({
      code: 'sheets/unreadable',
    })
  })
})
