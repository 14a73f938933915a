import { localDateOf, type LocalDate } from '../../../shared/units'
import { findCodeByName } from '../../code-tables'
import { toHalfWidth } from '../half-width'
import { checkDocumentNumber } from '../id-number'
import { normaliseName } from '../name'
import type { RosterRemark } from '../remarks'
import { cellText, fieldText } from '../../rosters/row-kind'
import type { RosterColumns, RosterRow } from '../../rosters/types'
import { bareNumber, hasLostDigits, readDocumentKind, storedNumber } from '../roster/number-cell'
import type { RosterField } from '../roster/roster-field'
import { readBirth, readDisabilityGrade } from '../roster/values'
import { isMonitored, kindsOf } from './kinds'
import type { FlagColumns, FlagField } from './list-columns'
import type { ListDescription } from './read-list'
import type { Disability, FlagFacts, FlagKind, ListedPerson } from './types'

/** 残疾人证: the citizen's number, then category and grade, then B and a digit when the card was replaced. */
const cardNumber = /^(\d{17}[\dX])([1-7])([1-4])(?:B\d)?$/
const yes = /^(?:是|已消除|已|消除|y|yes|true|1)$/i
const no = /^(?:否|未消除|未|没有|n|no|false|0)$/i

type Row = { readonly person: ListedPerson; readonly warned: readonly RosterRemark[] }

/** Reads rows of one sheet of a bureau's list. */
export class ListRowReader {
  private warned: RosterRemark[] = []

  constructor(
    private readonly sheet: string,
    private readonly columns: RosterColumns<RosterField>,
    private readonly flagColumns: FlagColumns,
    private readonly list: ListDescription,
  ) {}

  read(row: RosterRow): Row | { readonly refused: RosterRemark } {
    this.warned = []
    const card = cardNumber.exec(bareNumber(this.text(row, 'card')).toUpperCase())
    const number = bareNumber(fieldText(row, this.columns, 'idNumber')) || (card?.[1] ?? '')
    const at = this.columns.get('idNumber')
    if (hasLostDigits(at && row.cells[at.index], number, this.list.listedOn)) {
      return { refused: this.remark(row, this.numberTitle(), 'sheets/number-lost-digits') }
    }
    const { kind: documentKind } = readDocumentKind('', number)
    const check = checkDocumentNumber(documentKind, number, this.list.listedOn)
    if (!check.ok) return { refused: this.remark(row, this.numberTitle(), check.code, check.params) }
    const { kinds, unknown } = this.kinds(row)
    if (unknown.length > 0) {
      return {
        refused: this.remark(row, this.title('kind'), 'sheets/value-not-in-list', { value: unknown.join('、') }),
      }
    }
    if (kinds.length === 0) return { refused: this.remark(row, this.title('kind'), 'flags/kind-missing') }
    const flags = kinds.map((kind) => this.facts(row, kind, card))
    const late = flags.find(({ since }) => since !== null && since > this.list.listedOn)
    if (late) return { refused: this.remark(row, this.title('since'), 'flags/date-after-list') }
    return {
      person: {
        sheet: this.sheet,
        row: row.rowNumber,
        name: normaliseName(fieldText(row, this.columns, 'name')),
        idNumber: storedNumber(documentKind, number),
        flags,
      },
      warned: this.warned,
    }
  }

  /** Kinds that the row names, of those that the bureau tells; without a column or a word, that of the whole list. */
  private kinds(row: RosterRow): { kinds: readonly FlagKind[]; unknown: readonly string[] } {
    const own = this.list.kind
    if (own) return { kinds: [own], unknown: [] }
    const words = (this.text(row, 'kind') || fieldText(row, this.columns, 'category')).split(/[、,，;；/\s]+/u)
    const found = words.filter((word) => word !== '').map((word) => ({ word, code: findCodeByName('flagKind', word) }))
    const kinds = kindsOf[this.list.bureau].filter((kind) => found.some(({ code }) => code === kind))
    const unknown = found
      .filter(({ code }) => !kinds.some((kind) => kind === code))
      .map(({ word }) => word.slice(0, 20))
    return { kinds, unknown: kinds.length === 0 ? unknown : [] }
  }

  private facts(row: RosterRow, kind: FlagKind, card: RegExpExecArray | null): FlagFacts {
    return {
      kind,
      since: this.day(row, 'since'),
      until: this.day(row, 'until'),
      isRiskEliminated: isMonitored(kind) ? this.risk(row) : null,
      disability: kind === 'disabled' ? this.disability(row, card) : null,
    }
  }

  /** A day; of a month its first day. What is written otherwise is left out, with a remark. */
  private day(row: RosterRow, field: 'since' | 'until'): LocalDate | null {
    const column = this.flagColumns.get(field)
    const text = this.text(row, field)
    if (/长期|永久/.test(text)) return null
    const read = readBirth(column && row.cells[column.index], text)
    if (read.kind === 'day') return read.day
    const [year, month] = read.kind === 'months' ? (read.months[0] ?? '').split('-') : []
    if (year && month && field === 'since') return localDateOf(Number(year), Number(month), 1)
    if (text !== '') this.warned.push(this.remark(row, this.title(field), 'unit/invalid-date'))
    return null
  }

  private risk(row: RosterRow): boolean | null {
    const text = toHalfWidth(this.text(row, 'risk'))
    if (yes.test(text)) return true
    if (no.test(text)) return false
    if (text !== '') this.warnOfWord(row, 'risk', text)
    return null
  }

  private disability(row: RosterRow, card: RegExpExecArray | null): Disability | null {
    const [words, grades] = [this.text(row, 'disability'), this.text(row, 'grade')]
    const category = findCodeByName('disabilityCategory', words)
    if (words !== '' && !category) this.warnOfWord(row, 'disability', words)
    const grade = readDisabilityGrade(grades)
    if (!grade.isClear) this.warnOfWord(row, 'grade', grades)
    const told = { category: category ?? card?.[2] ?? '', grade: grade.value ?? (card ? Number(card[3]) : null) }
    return told.category === '' && told.grade === null ? null : told
  }

  private warnOfWord(row: RosterRow, field: FlagField, word: string): void {
    const value = [...word.replace(/\d{4,}[\dXx]*/gu, '…')].slice(0, 20).join('')
    this.warned.push(this.remark(row, this.title(field), 'sheets/value-not-in-list', { value }))
  }

  private text(row: RosterRow, field: FlagField): string {
    const column = this.flagColumns.get(field)
    return column ? cellText(row.cells[column.index]) : ''
  }

  private title(field: FlagField): string {
    const fallback = field === 'kind' ? (this.columns.get('category')?.title ?? '人员类别') : ''
    return this.flagColumns.get(field)?.title ?? fallback
  }

  private numberTitle(): string {
    return this.columns.get('idNumber')?.title ?? this.title('card')
  }

  private remark(
    row: RosterRow,
    column: string,
    code: RosterRemark['code'],
    params: RosterRemark['params'] = {},
  ): RosterRemark {
    return { sheet: this.sheet, row: row.rowNumber, column, code, params }
  }
}
