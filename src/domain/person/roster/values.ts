import { addDays, isLocalDate, localDate, type LocalDate } from '../../../shared/units'
import { findCodeByName } from '../../code-tables'
import { toHalfWidth } from '../half-width'
import { isPhone, normalisePhone } from '../phone'
import type { HouseholdKind, PriorityGroup, Sex } from '../types'
import type { RosterCell } from '../../rosters/types'

/** A value of a roster: understood, or not. An empty cell is understood as nothing. */
export interface Reading<T> {
  readonly value: T
  readonly isClear: boolean
}

/** Words for "nothing" that people write instead of leaving a cell empty. */
const nothing = /^(?:无|没有|否|不是|一般|一般户|普通|普通人员|其他|正常|健康|\/|\\|-+|—+|none|no|n\/a)$/i

/** Day from which spreadsheets count: serial 1 is 1900-01-01, with the 29 February 1900 that never was behind it. */
const serialZero = localDate('1899-12-30')
const firstSerial = 3654 // 1910-01-01
const lastSerial = 73_050 // 2099-12-31

/** Sex in words or as a code. */
export function readSex(text: string): Reading<Sex | null> {
  const word = toHalfWidth(text).toLowerCase()
  const code = findCodeByName('sex', word) ?? { m: '1', male: '1', f: '2', female: '2' }[word]
  return code === '1' || code === '2' ? clear(code) : { value: null, isClear: text === '' }
}

/** A birth date as entered: a day, or the months it may lie in when only year and month are given. */
export type BirthReading =
  | { readonly kind: 'none' | 'unclear' }
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'months'; readonly months: readonly string[] }

/** Birth date in the ways people write it: 1985-06-15, 1985.6.15, 19850615, 1985年6月15日, 1985年6月, a day serial. */
export function readBirth(cell: RosterCell | undefined, text: string): BirthReading {
  if (text === '') return { kind: 'none' }
  const plain = toHalfWidth(text)
    .replace(/\s+\d{1,2}:\d{2}.*$/u, '')
    .replace(/\s/gu, '')
  const serial = Number(plain)
  if (cell?.kind === 'number' && /^\d{4,5}$/.test(plain) && serial >= firstSerial && serial <= lastSerial) {
    return { kind: 'day', day: addDays(serialZero, serial) }
  }
  const day = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (day) return dayOf(day[1], day[2], day[3])
  const month = /^(\d{4})[-/.年](\d{1,2})月?$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain)
  if (!month) return { kind: 'unclear' }
  const [year = '', number = ''] = month.slice(1)
  if (Number(number) < 1 || Number(number) > 12) return { kind: 'unclear' }
  // A number cell with 1985.10 holds 1985.1.
  const lostZero = cell?.kind === 'number' && number === '1' ? ['10'] : []
  return { kind: 'months', months: [number, ...lostZero].map((part) => `${year}-${part.padStart(2, '0')}`) }
}

/** One telephone number; of several the first that is one, and then not clear. */
export function readPhone(text: string): Reading<string> {
  const whole = normalisePhone(text)
  if (whole === '' || isPhone(whole)) return clear(whole)
  const first = text
    .split(/[/、,，;；\s]+/u)
    .map(normalisePhone)
    .find((part) => part !== '' && isPhone(part))
  return { value: first ?? '', isClear: false }
}

/** Code of a table by the name in the cell; `''` when the cell is empty or its word unknown. */
export function readCode(table: 'ethnicity' | 'education', text: string): Reading<string> {
  if (text === '') return clear('')
  const code = findCodeByName(table, text)
  return { value: code ?? '', isClear: code !== undefined }
}

/** Household nature. Since the hukou reform a bare 居民 says neither; an empty cell stays unknown. */
export function readHousehold(text: string): Reading<HouseholdKind> {
  const code = findCodeByName('householdKind', text)
  if (code === 'urban' || code === 'rural') return clear(code)
  if (/非农|城镇|urban/i.test(text)) return clear('urban')
  if (/农|村|rural/i.test(text)) return clear('rural')
  return { value: 'unknown', isClear: text === '' }
}

/** Disability grade 1..4 in digits or characters. */
export function readDisabilityGrade(text: string): Reading<number | null> {
  if (text === '' || nothing.test(text)) return clear(null)
  const grade = /([1-4一二三四])级?$/u.exec(toHalfWidth(text))?.[1]
  if (!grade) return { value: null, isClear: false }
  return clear('一二三四'.includes(grade) ? '一二三四'.indexOf(grade) + 1 : Number(grade))
}

/** Person categories, several in one cell; `unknown` holds the words that stand for none. */
export function readCategories(text: string): { groups: PriorityGroup[]; unknown: string[] } {
  const groups: PriorityGroup[] = []
  const unknown: string[] = []
  for (const word of text.split(/[、,，;；/\s]+/u)) {
    if (word === '' || nothing.test(word)) continue
    const code = findCodeByName('priorityGroup', word) as PriorityGroup | undefined
    if (code) groups.push(code)
    else unknown.push(word)
  }
  return { groups, unknown }
}

function dayOf(year = '', month = '', day = ''): BirthReading {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(text) ? { kind: 'day', day: text } : { kind: 'unclear' }
}

function clear<T>(value: T): Reading<T> {
  return { value, isClear: true }
}
