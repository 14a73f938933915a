import type { LocalDate } from '../../../shared/units'
import { normaliseName, nameLength } from '../name'
import { checkPerson } from '../new-person'
import type { FieldIssue, RosterRemark } from '../remarks'
import type { NewPerson } from '../types'
import { bareNumber, hasLostDigits, readDocumentKind, storedNumber } from './number-cell'
import { fieldText } from './row-kind'
import { fieldTitle } from './titles'
import type { RosterCell, RosterColumns, RosterField, RosterRow, RowOutcome } from './types'
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

/** A sheet being read: its name for the remarks, its columns, and the day of the import. */
export interface RowContext {
  readonly sheet: string
  readonly columns: RosterColumns
  readonly today: LocalDate
}

/**
 * Reads one row of data.
 *
 * A row is refused for one reason, the first that the person at the desk must mend. What only a word of the cell is
 * wrong with (an unknown category, a telephone number that is none) is left out of the record with a warning.
 */
export function readRow(row: RosterRow, context: RowContext): Exclude<RowOutcome, { kind: 'skipped' }> {
  const reader = new RowReader(row, context)
  const number = bareNumber(reader.text('idNumber'))
  if (hasLostDigits(reader.cell('idNumber'), number, context.today)) {
    return reader.refuse('idNumber', 'sheets/number-lost-digits')
  }
  const birth = readBirth(reader.cell('bornOn'), reader.text('bornOn'))
  const sex = readSex(reader.text('sex'))
  const input = reader.person(number, birth, sex)
  if (nameLength(input.name) > NAME_LENGTH)
    return reader.refuse('name', 'person/name-characters', { position: NAME_LENGTH + 1 })

  const { derived, stops } = reader.check(input)
  const stop = stops[0]
  if (stop?.code === 'person/sex-missing' && !sex.isClear) return reader.refuseWord('sex')
  if (stop) return reader.refuse(fieldOf(stop), stopCode(stop, birth), stop.params)
  if (birth.kind === 'months' && derived && !birth.months.includes(derived.bornOn.slice(0, 7))) {
    return reader.refuse('bornOn', 'person/birth-differs-from-number')
  }
  if (birth.kind === 'unclear') reader.warn('bornOn', 'unit/invalid-date')
  if (!sex.isClear) reader.warnOfWord('sex')
  return {
    kind: 'person',
    input,
    idNumber: storedNumber(input.documentKind, input.idNumber),
    warnings: reader.warnings,
  }
}

/** A remark about a field of a row. */
export function remarkOn(
  row: RosterRow,
  { sheet, columns }: RowContext,
  field: RosterField,
  { code, params }: Pick<RosterRemark, 'code' | 'params'>,
): RosterRemark {
  return { sheet, row: row.rowNumber, column: columns.get(field)?.title ?? fieldTitle(field), code, params }
}

class RowReader {
  readonly warnings: RosterRemark[] = []

  constructor(
    private readonly row: RosterRow,
    private readonly context: RowContext,
  ) {}

  cell(field: RosterField): RosterCell | undefined {
    const column = this.context.columns.get(field)
    return column && this.row.cells[column.index]
  }

  text(field: RosterField): string {
    return fieldText(this.row, this.context.columns, field)
  }

  warn(field: RosterField, code: RosterRemark['code'], params: RosterRemark['params'] = {}): void {
    this.warnings.push(remarkOn(this.row, this.context, field, { code, params }))
  }

  refuse(
    field: RosterField,
    code: RosterRemark['code'],
    params: RosterRemark['params'] = {},
  ): { kind: 'refused'; remark: RosterRemark } {
    return { kind: 'refused', remark: remarkOn(this.row, this.context, field, { code, params }) }
  }

  /** A word that stands for nothing in its list. */
  warnOfWord(field: RosterField, word = this.text(field)): void {
    this.warn(field, 'sheets/value-not-in-list', { value: shownWord(word) })
  }

  refuseWord(field: RosterField): { kind: 'refused'; remark: RosterRemark } {
    return this.refuse(field, 'sheets/value-not-in-list', { value: shownWord(this.text(field)) })
  }

  check(input: NewPerson): ReturnType<typeof checkPerson> {
    const result = checkPerson(input, this.context.today)
    for (const { field, code, params } of result.warnings) this.warn(field as RosterField, code, params)
    return result
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

/** A birth date that is there but cannot be read is a better reason than its absence. */
function stopCode(stop: FieldIssue, birth: BirthReading): RosterRemark['code'] {
  return stop.code === 'person/birth-missing' && birth.kind !== 'none' ? 'unit/invalid-date' : stop.code
}

/** Beginning of a word for a remark, without numbers: a number that slipped into the wrong column stays in the file. */
function shownWord(text: string): string {
  return [...text.replace(/\d{4,}[\dXx]*/gu, '…')].slice(0, SHOWN_LENGTH).join('')
}

function fieldOf(issue: FieldIssue): RosterField {
  return issue.field as RosterField
}
