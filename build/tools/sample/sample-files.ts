import { writeXlsx } from 'hucre/xlsx'
import { csvLine } from '../../../src/platform/sheets/batch-csv'
import { localDate } from '../../../src/shared/units'
import { generatePeople, type SyntheticPerson } from '../../../tests/builders/people'
import { badRows, rosterRows, rosterTitles, type RosterLine } from '../../../tests/builders/roster'
import { encodeGb18030 } from './gb18030'

/** People in the sample beside the bad rows. */
export const samplePeople = 300

/** Day on which the people of the sample are 16 to 68 years old. */
const madeOn = localDate('2026-11-01')
/** Date inside the workbook; a fixed one, so that making the sample again gives the same file. */
const stampedAt = new Date(Date.UTC(2026, 10, 1))
/** A bad row stands after each so many people. */
const BAD_ROW_EVERY = 23

/** A file of the sample. */
export interface SampleFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Lines of the sample roster: two title rows, the header in row 3, 300 people with a dozen bad rows between them, and
 * the lines that stand under a printed list.
 */
export function sampleLines(): RosterLine[] {
  const people = generatePeople({ seed: 5199, count: samplePeople, today: madeOn })
  const lines = withRemarks(people)
  const [first] = people
  const bad = first ? badRows(first) : []
  for (const [index, { line }] of bad.entries()) lines.splice((index + 1) * (BAD_ROW_EVERY + 1) - 1, 0, line)
  return [
    ['演示县农村劳动力花名册（样例，全部为虚构人员）'],
    ['填报单位：丰裕镇就业服务站', '', '', '', '', '', '', '', '', '', '填报日期：2026年11月1日'],
    rosterTitles,
    ...lines.map((line, index) => [String(index + 1), ...line.slice(1)]),
    ['合计', `${lines.length}人`],
    ['制表人：李娜', '', '', '', '审核人：王强'],
  ]
}

/** The sample as .xlsx and as .csv in the three encodings that stations send. */
export async function sampleFiles(): Promise<SampleFile[]> {
  const lines = sampleLines()
  const csv = lines.map((line) => csvLine(line.map(asSavedInCsv))).join('')
  const utf8 = new TextEncoder()
  return [
    { name: 'roster.xlsx', bytes: await workbook(lines) },
    { name: 'roster-utf8.csv', bytes: utf8.encode(csv) },
    { name: 'roster-utf8-bom.csv', bytes: utf8.encode(`\uFEFF${csv}`) },
    { name: 'roster-gb18030.csv', bytes: encodeGb18030(csv) },
  ]
}

/** A few of the 300 are taken with a remark: an old number, a telephone number and a word that nobody knows. */
function withRemarks(people: readonly SyntheticPerson[]): RosterLine[] {
  const lines = rosterRows(people)
  const old = people.findIndex((person, index) => index > 40 && person.bornOn < '2000')
  const changes: readonly { index: number; column: number; value: string }[] = [
    { index: old, column: 2, value: numberOf15(people[old]?.idNumber ?? '') },
    { index: 90, column: 11, value: '1380013' },
    { index: 120, column: 5, value: '不详' },
    { index: 150, column: 13, value: '肢体三级' },
    { index: 180, column: 12, value: '退役军人' },
  ]
  for (const { index, column, value } of changes) {
    lines[index] = (lines[index] ?? []).map((cell, at) => (at === column ? value : cell))
  }
  return lines
}

/** The number of an old card: without the century and the check digit. */
function numberOf15(idNumber: string): string {
  return idNumber.slice(0, 6) + idNumber.slice(8, 17)
}

/** What a table program writes for a long number when it saves as .csv. */
function asSavedInCsv(value: string | number): string {
  return typeof value === 'number' && value >= 1e12 ? value.toExponential(5).toUpperCase() : String(value)
}

function workbook(lines: readonly RosterLine[]): Promise<Uint8Array> {
  const lastColumn = rosterTitles.length - 1
  const help = ['填表说明', '1. 每人一行，身份证号码按文本填写。', '2. 村（社区）写到组。']
  return writeXlsx({
    sheets: [
      {
        name: '花名册',
        rows: lines.map((line) => line.map((value) => (value === '' ? null : value))),
        columns: rosterTitles.map((title) => ({ width: /地址|号码|村/.test(title) ? 24 : 12 })),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: lastColumn }],
        freezePane: { rows: 3 },
      },
      { name: '填表说明', rows: help.map((line) => [line]) },
    ],
    properties: { created: stampedAt, modified: stampedAt },
  })
}
