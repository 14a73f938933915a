import type { LocalDate } from '../../../shared/units'
import { findCodeByName } from '../../code-tables'
import { normaliseName } from '../../person/name'
import { bareNumber, readDocumentKind, storedNumber } from '../../person/roster/number-cell'
import { readPersonRow } from '../../person/roster/read-row'
import type { RosterField } from '../../person/roster/roster-field'
import type { NewPerson } from '../../person/types'
import type { RowFields, RowReading } from '../../rosters/target'
import type { RowIssue } from '../../rosters/types'
import { normaliseCreditCode } from '../credit-code'
import { publicWelfarePost } from '../spells'
import type { ContractKind, EmploymentKind, NewEmployment } from '../types'
import { personHireFields, type HireField, type PersonHireField } from './hire-field'
import { readDay, readPay, readTerm } from './values'

/** Employment by an employer that says nothing else of its kind: 单位就业. */
const byUnit: EmploymentKind = '1'

/** One hire: who, and the registration without the person. */
export interface HireEntry {
  readonly name: string
  /** What a file would be made of; `null` while the row lacks something for it. */
  readonly person: NewPerson | null
  /** What it lacks then; no matter where the person is on file. */
  readonly lacking: readonly RowIssue<HireField>[]
  /** What should be looked at in a file made of it. */
  readonly remarks: readonly RowIssue<HireField>[]
  readonly hire: Omit<NewEmployment, 'personId'>
}

/**
 * Reads one row of an employer's list of hires. Who it is must be certain; what is not needed of the work and cannot be
 * read is left out with a warning.
 *
 * @param today day of the registration
 */
export function readHire(row: RowFields<HireField>, today: LocalDate): RowReading<HireField, HireEntry> {
  const read = readPersonRow(personFields(row), today)
  const issues = read.problems as readonly RowIssue<PersonHireField>[]
  const work = new WorkReader(row)
  const hire = work.hire(today)
  const identity = issues.filter(({ field }) => field === 'idNumber' || field === 'name')
  const problems = [...identity, ...work.problems]
  if (problems.length > 0) return { entry: null, key: '', problems, warnings: [] }
  const number = bareNumber(row.text('idNumber'))
  const { kind } = readDocumentKind(row.text('documentKind'), number)
  const entry: HireEntry = {
    name: normaliseName(row.text('name')),
    person: read.entry,
    lacking: issues,
    remarks: read.warnings as readonly RowIssue<PersonHireField>[],
    hire,
  }
  return { entry, key: read.key || storedNumber(kind, number), problems: [], warnings: work.warnings }
}

/** The row as a roster of people has it; what an employer is not asked is empty. */
function personFields(row: RowFields<HireField>): RowFields<RosterField> {
  const asked = (field: RosterField): field is PersonHireField =>
    (personHireFields as readonly RosterField[]).includes(field)
  return {
    cell: (field) => (asked(field) ? row.cell(field) : undefined),
    text: (field) => (asked(field) ? row.text(field) : ''),
  }
}

class WorkReader {
  readonly problems: RowIssue<HireField>[] = []
  readonly warnings: RowIssue<HireField>[] = []

  constructor(private readonly row: RowFields<HireField>) {}

  hire(today: LocalDate): HireEntry['hire'] {
    const { from, to } = this.term()
    const contractKind = this.contractKind()
    return {
      registeredOn: today,
      kind: this.kind(),
      employer: this.line('employer'),
      creditCode: normaliseCreditCode(this.row.text('creditCode')),
      job: this.line('job'),
      workPlace: this.line('workPlace'),
      startedOn: this.startedOn() ?? today, // a problem was noted then, and there is no entry
      contractKind: contractKind ?? (to ? 'fixed' : null),
      contractFrom: from,
      contractTo: to,
      monthlyPay: this.clear('monthlyPay', readPay(this.row.text('monthlyPay')), 'unit/invalid-number'),
    }
  }

  private line(field: HireField): string {
    return this.row.text(field).replace(/\s+/gu, ' ').trim()
  }

  private startedOn(): LocalDate | null {
    const text = this.row.text('startedOn')
    const { value } = readDay(this.row.cell('startedOn'), text)
    if (value === null) this.refuse('startedOn', text === '' ? 'registration/started-missing' : 'unit/invalid-date')
    return value
  }

  private kind(): EmploymentKind {
    const word = this.row.text('kind')
    const kind = word === '' ? byUnit : (findCodeByName('employmentKind', word) as EmploymentKind | undefined)
    // Posts are assigned under rules of their own, never by a list.
    if (kind !== undefined && kind !== publicWelfarePost) return kind
    this.refuse('kind', 'sheets/value-not-in-list', { value: word.slice(0, 20) })
    return byUnit
  }

  private contractKind(): ContractKind | null {
    const word = this.row.text('contractKind')
    if (word === '') return null
    const kind = findCodeByName('contractKind', word) as ContractKind | undefined
    if (kind === undefined) this.warn('contractKind', 'sheets/value-not-in-list', { value: word.slice(0, 20) })
    return kind ?? null
  }

  private term(): { readonly from: LocalDate | null; readonly to: LocalDate | null } {
    const whole = this.clear('contractTerm', readTerm(this.row.text('contractTerm')), 'unit/invalid-date')
    const day = (field: 'contractFrom' | 'contractTo'): LocalDate | null =>
      this.clear(field, readDay(this.row.cell(field), this.row.text(field)), 'unit/invalid-date')
    const from = day('contractFrom') ?? whole.from
    const to = day('contractTo') ?? whole.to
    const isTurned = from !== null && to !== null && to < from
    if (isTurned) this.refuse(this.row.text('contractTo') === '' ? 'contractTerm' : 'contractTo', 'unit/invalid-date')
    return { from, to }
  }

  private clear<T>(
    field: HireField,
    reading: { readonly value: T; readonly isClear: boolean },
    code: 'unit/invalid-date' | 'unit/invalid-number',
  ): T {
    if (!reading.isClear) this.warn(field, code)
    return reading.value
  }

  private warn(field: HireField, code: RowIssue<HireField>['code'], params: RowIssue<HireField>['params'] = {}): void {
    this.warnings.push({ field, code, params })
  }

  private refuse(
    field: HireField,
    code: RowIssue<HireField>['code'],
    params: RowIssue<HireField>['params'] = {},
  ): void {
    this.problems.push({ field, code, params })
  }
}
