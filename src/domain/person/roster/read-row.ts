import type { RowFields, RowReading } from '../../rosters/target'
import type { RowIssue } from '../../rosters/types'
import type { LocalDate } from '../../../shared/units'
import { normaliseName, nameLength } from '../name'
import { checkPerson } from '../new-person'
import type { FieldIssue } from '../remarks'
import type { NewPerson } from '../types'
import { bareNumber, hasLostDigits, readDocumentKind, storedNumber } from './number-cell'
import type { RosterField } from './roster-field'
import {
  readBirth,
  readCategories,
  readCode,
  readDisabilityGrade,
  readHousehold,
  readPhone,
  readSex,
  type BirthReading,
  type Reading,
} from './values'

/** Longest name on a card of any document, with much to spare; more is a cell of prose. */
const NAME_LENGTH = 60
/** Longest address or note that is taken; the rest is cut, and the remark says so. */
const TEXT_LENGTH = 200
/** Characters of an unknown word that a remark repeats. */
const SHOWN_LENGTH = 20

/**
 * Reads one row of a roster of people.
 *
 * Every field that must be mended is named, each for the first reason. What only a word of the cell is wrong with (an
 * unknown category, a telephone number that is none) is left out of the record with a warning.
 *
 * @param today day of the import
 */
export function readPersonRow(row: RowFields<RosterField>, today: LocalDate): RowReading<RosterField, NewPerson> {
  const reader = new RowReader(row)
  const number = bareNumber(row.text('idNumber'))
  if (hasLostDigits(row.cell('idNumber'), number, today)) {
    return reader.refuse([{ field: 'idNumber', code: 'sheets/number-lost-digits', params: {} }])
  }
  const birth = readBirth(row.cell('bornOn'), row.text('bornOn'))
  const sex = readSex(row.text('sex'))
  const input = reader.person(number, birth, sex)
  const { derived, stops, warnings } = checkPerson(input, today)
  const problems = [
    ...(nameLength(input.name) > NAME_LENGTH ? [nameTooLong] : []),
    ...stops.map((stop) => reader.problemOf(stop, birth, sex)),
    ...(derived && differsFrom(birth, derived.bornOn) ? [otherBirth] : []),
  ]
  if (problems.length > 0) return reader.refuse(problems)
  for (const { field, code, params } of warnings) reader.warn(field as RosterField, code, params)
  if (birth.kind === 'unclear') reader.warn('bornOn', 'unit/invalid-date')
  if (!sex.isClear) reader.warnOfWord('sex')
  return {
    entry: input,
    key: storedNumber(input.documentKind, input.idNumber),
    problems: [],
    warnings: reader.warnings,
  }
}

const nameTooLong: RowIssue<RosterField> = {
  field: 'name',
  code: 'person/name-characters',
  params: { position: NAME_LENGTH + 1 },
}
const otherBirth: RowIssue<RosterField> = { field: 'bornOn', code: 'person/birth-differs-from-number', params: {} }

function differsFrom(birth: BirthReading, bornOn: LocalDate): boolean {
  return birth.kind === 'months' && !birth.months.includes(bornOn.slice(0, 7))
}

class RowReader {
  readonly warnings: RowIssue<RosterField>[] = []

  constructor(private readonly row: RowFields<RosterField>) {}

  text(field: RosterField): string {
    return this.row.text(field)
  }

  warn(field: RosterField, code: FieldIssue['code'], params: FieldIssue['params'] = {}): void {
    this.warnings.push({ field, code, params })
  }

  /** One problem a field: what follows from the first is no news. */
  refuse(problems: readonly RowIssue<RosterField>[]): RowReading<RosterField, NewPerson> {
    const isFirst = (one: RowIssue<RosterField>, index: number): boolean =>
      problems.findIndex(({ field }) => field === one.field) === index
    return { entry: null, key: '', problems: problems.filter(isFirst), warnings: [] }
  }

  /** A word that stands for nothing in its list. */
  warnOfWord(field: RosterField, word = this.text(field)): void {
    this.warn(field, 'sheets/value-not-in-list', { value: shownWord(word) })
  }

  /** A birth date or a sex that is there but cannot be read is a better reason than its absence. */
  problemOf({ field, code, params }: FieldIssue, birth: BirthReading, sex: Reading<unknown>): RowIssue<RosterField> {
    if (code === 'person/sex-missing' && !sex.isClear) {
      return { field: 'sex', code: 'sheets/value-not-in-list', params: { value: shownWord(this.text('sex')) } }
    }
    const isUnread = code === 'person/birth-missing' && birth.kind !== 'none'
    return { field: field as RosterField, code: isUnread ? 'unit/invalid-date' : code, params }
  }

  person(number: string, birth: BirthReading, sex: Reading<NewPerson['sex']>): NewPerson {
    const document = readDocumentKind(this.text('documentKind'), number)
    if (!document.isClear) this.warnOfWord('documentKind')
    const { groups, unknown } = readCategories(this.text('category'))
    if (unknown.length > 0) this.warnOfWord('category', unknown.join('、'))
    return {
      name: normaliseName(this.text('name')),
      documentKind: document.kind,
      idNumber: number,
      sex: sex.value,
      bornOn: birth.kind === 'day' ? birth.day : null,
      ethnicity: this.clear('ethnicity', readCode('ethnicity', this.text('ethnicity'))),
      education: this.clear('education', readCode('education', this.text('education'))),
      householdKind: this.clear('householdKind', readHousehold(this.text('householdKind'))),
      hukouAddress: this.line('hukouAddress'),
      residenceAddress: this.line('residenceAddress'),
      village: this.line('village'),
      phone: this.phone(),
      retirementKind: null,
      pension: 'none',
      priorityGroups: groups,
      disabilityGrade: this.clear('disabilityGrade', readDisabilityGrade(this.text('disabilityGrade'))),
      // A category that the program has no place for stays readable.
      note: [this.line('note'), ...unknown].filter((part) => part !== '').join('；'),
    }
  }

  private clear<T>(field: RosterField, reading: Reading<T>): T {
    if (!reading.isClear) this.warnOfWord(field)
    return reading.value
  }

  private phone(): string {
    const reading = readPhone(this.text('phone'))
    if (!reading.isClear) this.warn('phone', 'person/phone-format')
    return reading.value
  }

  private line(field: RosterField): string {
    const characters = [...this.text(field).replace(/\s+/gu, ' ')]
    if (characters.length <= TEXT_LENGTH) return characters.join('')
    this.warn(field, 'sheets/text-cut', { length: TEXT_LENGTH })
    return characters.slice(0, TEXT_LENGTH).join('')
  }
}

/** Beginning of a word for a remark, without numbers: a number that slipped into the wrong column stays in the file. */
function shownWord(text: string): string {
  return [...text.replace(/\d{4,}[\dXx]*/gu, '…')].slice(0, SHOWN_LENGTH).join('')
}
