import type { AppErrorCode } from '../../src/shared/errors/codes'
import type { RawSheet, SheetCell } from '../../src/usecases/ports'
import { localDate } from '../../src/shared/units'
import { idNumberOf, type SyntheticPerson } from './people'

/** Titles of a roster as the stations of a county send it. */
export const rosterTitles = [
  '序号',
  '姓名',
  '身份证号码',
  '性别',
  '出生日期',
  '民族',
  '文化程度',
  '户口性质',
  '户籍地址',
  '常住地址',
  '村（社区）',
  '联系电话',
  '人员类别',
  '残疾等级',
  '备注',
] as const

/** Row of a roster: text, or a number where a program stored one. */
export type RosterLine = readonly (string | number)[]

/** The people as rows under `rosterTitles`. */
export function rosterRows(people: readonly SyntheticPerson[]): RosterLine[] {
  return people.map((person, index) => [
    String(index + 1),
    person.name,
    person.idNumber,
    person.sex,
    person.bornOn,
    person.ethnicity,
    person.education,
    person.household,
    person.hukouAddress,
    person.residenceAddress,
    person.village,
    person.phone,
    person.category,
    '',
    '',
  ])
}

/** A row that must be refused, with the column and the code that the report names. */
export interface BadRow {
  readonly line: RosterLine
  readonly column: string
  readonly code: AppErrorCode
}

/** A dozen faults of rosters, one a row. The people are under prefix 519999 with sequence 001 to 009. */
export function badRows(onFileAbove: SyntheticPerson): BadRow[] {
  const bad = (column: string, code: AppErrorCode, cells: Readonly<Record<number, string | number>>): BadRow => ({
    line: rosterTitles.map((_, index) => cells[index] ?? ''),
    column,
    code,
  })
  const number = (bornOn: string, sequence: number): string => idNumberOf('519999', localDate(bornOn), sequence)
  return [
    bad('身份证号码', 'person/id-number-check-digit', { 1: '张校验', 2: '519999198506150011' }),
    bad('身份证号码', 'person/id-number-date', { 1: '王日期', 2: '519999198502300012' }),
    bad('身份证号码', 'person/id-number-length', { 1: '刘长度', 2: '51999919850615001' }),
    bad('身份证号码', 'sheets/number-lost-digits', { 1: '陈数字', 2: 519999198506150000 }),
    bad('姓名', 'person/name-missing', { 2: number('1978-02-03', 2), 10: '丰裕镇高坎村3组' }),
    bad('性别', 'person/sex-differs-from-number', { 1: '杨性别', 2: number('1965-12-31', 3), 3: '女' }),
    bad('身份证号码', 'sheets/duplicate-in-file', { 1: onFileAbove.name, 2: onFileAbove.idNumber }),
    bad('身份证号码', 'person/id-number-characters', { 1: '赵字符', 2: '5199991985O6150013' }),
    bad('身份证号码', 'person/id-number-in-future', { 1: '周未来', 2: number('2090-01-01', 1) }),
    bad('身份证号码', 'person/id-number-length', { 1: '吴无号', 2: '', 11: '13800138000' }),
    bad('出生日期', 'person/birth-differs-from-number', { 1: '徐生日', 2: number('1960-03-01', 1), 4: '1960-03-10' }),
    bad('姓名', 'person/name-characters', { 1: '孙?英', 2: number('2008-02-29', 4) }),
    bad('出生日期', 'person/birth-missing', { 1: 'MARIA LOPEZ', 2: 'E12345678', 3: '女', 14: '护照' }),
  ]
}

/** A sheet as the reader gives it: row 1 is the first line. */
export function rawSheet(lines: readonly RosterLine[], name = '花名册'): RawSheet {
  return { name, rows: lines.map((line, index) => ({ rowNumber: index + 1, cells: line.map(cellOf) })) }
}

function cellOf(value: string | number): SheetCell {
  if (typeof value === 'number') return { text: String(value), kind: 'number' }
  return value === '' ? { text: '', kind: 'empty' } : { text: value, kind: 'text' }
}

/** A roster as CSV text, without title rows. */
export function rosterCsv(people: readonly SyntheticPerson[]): string {
  return [rosterTitles, ...rosterRows(people)].map((line) => `${line.join(',')}\r\n`).join('')
}
