import { describe, expect, it } from 'vitest'
import { aWorkbook, rosterSheet, textCell } from '../../builders/workbook'
import { readAll, textsOf } from '../../builders/read-all'
import { readRoster } from '../../builders/read-roster'
import { idNumberOf } from '../../builders/people'
import { localDate } from '../../../src/shared/units'

const number = idNumberOf('519998', localDate('1985-06-15'), 1)
const person = (row: number) => `<row r="${row}">${textCell(`A${row}`, '张三')}${textCell(`B${row}`, number)}</row>`
const refusal = (bytes: Uint8Array): Promise<unknown> =>
  readAll(bytes).then(
    () => 'was read',
    (error: unknown) => error,
  )

describe('hostile workbooks', () => {
  it('are refused when a part unpacks to far more than it weighs', async () => {
    const bytes = aWorkbook({
      sheet: rosterSheet(person(2)),
      parts: { 'xl/media/image1.bin': new Uint8Array(30_000_000) },
    })
    expect(await refusal(bytes)).toMatchObject({ code: 'sheets/too-large', params: { what: 'ratio' } })
  })

  it('are refused when a part unpacks to more than it claims', async () => {
    const bytes = aWorkbook({ sheet: rosterSheet(person(2)) + `<!--${'x'.repeat(400_000)}-->` })
    expect(await refusal(withClaimedSize(bytes, 'xl/worksheets/sheet1.xml', 1000))).toMatchObject({
      code: 'sheets/unreadable',
      params: { reason: 'size-claim' },
    })
  })

  it('are refused with too many parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`xl/p${index}.xml`, '<a/>']))
    expect(await refusal(aWorkbook({ sheet: '<sheetData/>', parts }))).toMatchObject({
      code: 'sheets/too-large',
      params: { what: 'entries' },
    })
  })

  it.each([
    ['a document type declaration', { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }, 'declarations'],
    ['macros', { 'xl/vbaProject.bin': 'x' }, 'macros'],
    ['links to other workbooks', { 'xl/externalLinks/externalLink1.xml': '<a/>' }, 'external-links'],
  ])('are refused with %s', async (_name, parts, reason) => {
    expect(await refusal(aWorkbook({ sheet: rosterSheet(person(2)), parts }))).toMatchObject({
      code: 'sheets/unsupported-kind',
      params: { reason },
    })
  })

  it.each(['../evil.xml', '/etc/evil.xml', 'C:/evil.xml', 'xl\\evil.xml'])(
    'are refused with a part named %s',
    async (name) => {
      const bytes = aWorkbook({ sheet: rosterSheet(person(2)), parts: { [name]: '<a/>' } })
      expect(await refusal(bytes)).toMatchObject({ code: 'sheets/unreadable', params: { reason: 'name' } })
    },
  )

  it('are refused with a cell in a far column', async () => {
    const bytes = aWorkbook({ sheet: rosterSheet(`<row r="2">${textCell('XFD2', 'x')}</row>`) })
    expect(await refusal(bytes)).toMatchObject({ code: 'sheets/too-large', params: { what: 'columns' } })
  })

  it('are refused when cut short or scrambled', async () => {
    const bytes = aWorkbook({ sheet: rosterSheet(person(2)) })
    for (const length of [30, 400, bytes.length - 30]) {
      expect(await refusal(bytes.slice(0, length)), String(length)).toMatchObject({ code: 'sheets/unreadable' })
    }
    const scrambled = bytes.slice()
    for (let at = 200; at < 800; at++) scrambled[at] = (scrambled[at] ?? 0) ^ 0x5a
    expect(await refusal(scrambled)).toMatchObject({ code: 'sheets/unreadable' })
  })

  it('may lie about their dimension', async () => {
    const bytes = aWorkbook({ sheet: `<dimension ref="A1:XFD1048576"/>${rosterSheet(person(2))}` })
    expect(textsOf((await readAll(bytes))[0])).toHaveLength(2)
  })

  it('may merge a million cells; only the first one holds a value', async () => {
    const merges = '<mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>'
    expect(textsOf((await readAll(aWorkbook({ sheet: rosterSheet(person(2)) + merges })))[0])).toEqual([
      [1, '姓名', '身份证号码'],
      [2, '张三', number],
    ])
  })

  it('give the saved value of a formula and nothing for one that was never computed', async () => {
    const cells = `<c r="A2" t="str"><f>CONCAT("张","三")</f><v>张三</v></c><c r="B2"><f>1+1</f></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>`
    expect(textsOf((await readAll(aWorkbook({ sheet: rosterSheet(`<row r="2">${cells}</row>`) })))[0])[1]).toEqual([
      2,
      '张三',
      '',
      '#DIV/0!',
    ])
  })

  it('may have headers that are words of the language', async () => {
    const row = `<row r="1">${textCell('A1', '__proto__')}${textCell('B1', '姓名')}${textCell('C1', '身份证号')}${textCell('D1', 'constructor')}</row>`
    const data = `<row r="2">${textCell('A2', 'x')}${textCell('B2', '张三')}${textCell('C2', number)}${textCell('D2', 'y')}</row>`
    const { people } = readRoster(await readAll(aWorkbook({ sheet: `<sheetData>${row}${data}</sheetData>` })))
    expect(people.map(({ input }) => input.name)).toEqual(['张三'])
    expect(Object.prototype).not.toHaveProperty('polluted')
  })

  it('refuse an identity number that the file stores as a number', async () => {
    const cells = `${textCell('A2', '张三')}<c r="B2"><v>${number.replace('X', '0')}</v></c>`
    const { refused } = readRoster(await readAll(aWorkbook({ sheet: rosterSheet(`<row r="2">${cells}</row>`) })))
    expect(refused).toMatchObject([{ row: 2, column: '身份证号码', code: 'sheets/number-lost-digits' }])
  })
})

/** The file with another unpacked size in the directory entry of a part. */
function withClaimedSize(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  const text = new TextDecoder('latin1').decode(copy)
  const at = text.lastIndexOf(name) - 46
  view.setUint32(at + 24, size, true)
  return copy
}
