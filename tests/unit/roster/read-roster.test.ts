import { describe, expect, it } from 'vitest'
import { localDate } from '../../../src/shared/units'
import { generatePeople, idNumberOf, newPersonOf } from '../../builders/people'
import { readRoster } from '../../builders/read-roster'
import { badRows, rawSheet, rosterRows, rosterTitles, type RosterLine } from '../../builders/roster'

const today = localDate('2026-11-22')
const people = generatePeople({ seed: 7, count: 40, today })
const lines = rosterRows(people)
const [first] = people
if (!first) throw new Error('nobody generated')
const number = idNumberOf('519998', localDate('1985-06-15'), 1)
const small = (...rows: RosterLine[]) => readRoster([rawSheet([['姓名', '身份证号码', '备注'], ...rows])])

describe('reading a roster', () => {
  it('gives every person as entered, with nothing refused', () => {
    const { people: read, refused, warned } = readRoster([rawSheet([rosterTitles, ...lines])])
    expect(refused).toEqual([])
    expect(warned).toEqual([])
    const categories = read.map((one) => one.input.priorityGroups)
    expect(read.map((one) => one.input)).toEqual(
      people.map((person, index) => newPersonOf(person, { priorityGroups: categories[index] ?? [] })),
    )
  })

  it.each(badRows(first).map((bad) => ({ ...bad, id: `${bad.code} at ${bad.column}` })))(
    'refuses a row with $id, and names row and column',
    ({ line, column, code }) => {
      const { people: read, refused } = readRoster([rawSheet([['标题'], rosterTitles, ...lines, line])])
      expect(read).toHaveLength(people.length)
      expect(refused).toHaveLength(1)
      expect(refused[0]).toMatchObject({ sheet: '花名册', row: people.length + 3, column, code })
    },
  )

  it('takes nobody without a document: the counter asks why and gives the number', () => {
    const { people: read } = readRoster([
      rawSheet([
        ['姓名', '证件号码', '证件类型', '性别', '出生日期'],
        ['张三', '', '无可用证件（临时编号）', '男', '1985-06-15'],
        ['李四', 'LS2026000001', '无可用证件（临时编号）', '男', '1985-06-15'],
      ]),
    ])
    expect(read).toEqual([])
  })

  it('finds the header below title rows, in another order and with other words', () => {
    const { people: read } = readRoster([
      rawSheet([
        ['丰裕镇花名册'],
        ['单位：丰裕镇', '', '2026年11月'],
        ['联系电话', '公民身份\n号码', '＊姓 名'],
        ['13800138000', number, '张三'],
      ]),
    ])
    expect(read.map(({ input }) => [input.name, input.idNumber, input.phone])).toEqual([
      ['张三', number, '13800138000'],
    ])
  })

  it('reads a header of two rows', () => {
    const { people: read, skipped } = readRoster([
      rawSheet([
        ['基本信息', '', '', '联系方式'],
        ['姓名', '身份证号码', '性别', '电话'],
        ['张三', number, '男', '13800138000'],
      ]),
    ])
    expect(read).toHaveLength(1)
    expect(skipped).toBe(0)
  })

  it('passes over a second line of titles below the header', () => {
    const { people: read, skipped } = readRoster([
      rawSheet([
        ['姓名', '身份证号码', '户籍地址', ''],
        ['', '', '乡镇', '村'],
        ['张三', number, '丰裕镇', '高坎村'],
      ]),
    ])
    expect([read.length, skipped]).toEqual([1, 1])
  })

  it('skips numbered empty rows, repeated headers, totals and signature lines', () => {
    const {
      people: read,
      refused,
      skipped,
    } = readRoster([
      rawSheet([
        ['序号', '姓名', '身份证号码'],
        ['1', '张三', number],
        ['序号', '姓 名', '身份证号码'],
        ['2', '', ''],
        ['', '', ''],
        ['合计', '1人', ''],
        ['制表人：李娜', '审核人：王强', ''],
        ['填表日期：2026年11月1日', '', ''],
      ]),
    ])
    expect([read.length, refused.length, skipped]).toEqual([1, 0, 6])
  })

  it('reports a row that has something but no name and number', () => {
    const { refused } = small(['张三', number, ''], ['', '', '电话打不通'])
    expect(refused).toMatchObject([
      { row: 3, column: '姓名', code: 'person/name-missing' },
      { row: 3, column: '身份证号码', code: 'person/id-number-length' },
    ])
  })

  it('converts a 15-digit number with a warning, and knows it again in its new form', () => {
    const old = number.slice(0, 6) + number.slice(8, 17)
    const { people: read, refused, warned } = small(['张三', old, ''], ['张三', number, ''])
    expect(read.map((one) => one.idNumber)).toEqual([number])
    expect(warned).toMatchObject([{ row: 2, code: 'person/converted-from-15' }])
    expect(refused).toMatchObject([{ row: 3, code: 'sheets/duplicate-in-file', params: { row: 2, sheet: '花名册' } }])
  })

  it('takes the number out of what programs wrap around it to keep it text', () => {
    const wrapped = [`'${number}`, `="${number}"`, `\t${number}`, number.replace(/X?$/, (x) => x.toLowerCase())]
    for (const text of wrapped) expect(small(['张三', text, '']).people[0]?.idNumber).toBe(number)
  })

  it.each([5.19998e17, '5.19998E+17', '519998198506150000'])('refuses the number %j: its digits are lost', (value) => {
    expect(small(['张三', value, '']).refused).toMatchObject([{ row: 2, code: 'sheets/number-lost-digits' }])
  })

  it('keeps words of a category that it has no place for, and says so', () => {
    const { people: read, warned } = readRoster([
      rawSheet([
        ['姓名', '身份证号码', '人员类别', '备注'],
        ['张三', number, '农民工、退役军人', '常年在外'],
      ]),
    ])
    expect(read[0]?.input).toMatchObject({ priorityGroups: ['migrant-worker'], note: '常年在外；退役军人' })
    const remark = { row: 2, column: '人员类别', code: 'sheets/value-not-in-list', params: { value: '退役军人' } }
    expect(warned).toEqual([{ sheet: '花名册', ...remark }])
  })

  it('repeats no number that slipped into the wrong column', () => {
    const { warned } = readRoster([
      rawSheet([
        ['姓名', '身份证号码', '民族'],
        ['张三', number, `号码${number}`],
      ]),
    ])
    expect(warned.map((remark) => remark.params)).toEqual([{ value: '号码…' }])
  })

  it('refuses a document without a birth date or sex that can be read', () => {
    const passport = (sex: string, born: string) =>
      readRoster([
        rawSheet([
          ['姓名', '证件号码', '证件类型', '性别', '出生日期'],
          ['MARIA', 'E12345678', '护照', sex, born],
        ]),
      ])
    expect(passport('女', '1985-06-15').people).toHaveLength(1)
    expect(passport('不详', '1985-06-15').refused).toMatchObject([{ column: '性别', code: 'sheets/value-not-in-list' }])
    expect(passport('女', '五月').refused).toMatchObject([{ column: '出生日期', code: 'unit/invalid-date' }])
  })

  it('leaves a telephone number out that is none, with a warning', () => {
    const { people: read, warned } = readRoster([
      rawSheet([
        ['姓名', '身份证号码', '手机号'],
        ['张三', number, '138001380'],
      ]),
    ])
    expect(read[0]?.input.phone).toBe('')
    expect(warned).toMatchObject([{ column: '手机号', code: 'person/phone-format' }])
  })

  it('compares a birth month with the number', () => {
    const born = (text: string) =>
      readRoster([
        rawSheet([
          ['姓名', '身份证号码', '出生年月'],
          ['张三', number, text],
        ]),
      ])
    expect(born('1985.06').people).toHaveLength(1)
    expect(born('1985.07').refused).toMatchObject([{ code: 'person/birth-differs-from-number' }])
    expect(born('不详').warned).toMatchObject([{ code: 'unit/invalid-date' }])
  })

  it('cuts text of unreasonable length with a warning', () => {
    const { people: read, warned } = small(['张三', number, '长'.repeat(5000)])
    expect(read[0]?.input.note).toHaveLength(200)
    expect(warned).toMatchObject([{ column: '备注', code: 'sheets/text-cut' }])
  })

  it('takes a failed formula for an empty cell', () => {
    expect(small(['#N/A', number, '']).refused).toMatchObject([{ code: 'person/name-missing' }])
  })

  it('passes over sheets without a header and a list that lacks a column', () => {
    const { people: read } = readRoster([
      rawSheet([['填表说明'], ['每人一行']], '说明'),
      rawSheet(
        [
          ['姓名', '联系电话'],
          ['王五', '13800138000'],
        ],
        '通讯录',
      ),
      rawSheet(
        [
          ['姓名', '身份证号码'],
          ['张三', number],
        ],
        '一村',
      ),
    ])
    expect(read).toHaveLength(1)
  })

  it('reads English headers', () => {
    const { people: read } = readRoster([
      rawSheet([
        ['Full name', 'ID No.', 'Mobile', 'Gender'],
        ['张三', number, '13800138000', 'M'],
      ]),
    ])
    expect(read[0]?.input).toMatchObject({ name: '张三', phone: '13800138000', sex: '1' })
  })

  it.each([
    { name: 'an empty file', sheets: [rawSheet([])], error: { code: 'sheets/empty' } },
    {
      name: 'a file without a header',
      sheets: [
        rawSheet([
          ['甲', '乙'],
          ['张三', number],
        ]),
      ],
      error: { code: 'sheets/no-header' },
    },
  ])('refuses $name', ({ sheets, error }) => {
    expect(() => readRoster(sheets)).toThrow(expect.objectContaining(error) as Error)
  })
})
