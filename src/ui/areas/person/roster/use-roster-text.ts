import { coverNumbersIn } from '../../../../domain/audit/cover-numbers'
import type { CodeTableName } from '../../../../domain/code-tables'
import type { RosterField } from '../../../../domain/person/roster/roster-field'
import { peopleTitles } from '../../../../domain/person/roster/titles'
import { cellText } from '../../../../domain/rosters/row-kind'
import type { DifferenceValue, FieldDifference, JudgedRow, RowIssue } from '../../../../domain/rosters/types'
import type { MessageKey } from '../../../../i18n/message-types'
import type { PeopleRun } from '../../../../usecases/person/people-desk'
import { useCodes } from '../../../composables/use-codes'
import { useFormat } from '../../../composables/use-format'
import { useText } from '../../../composables/use-text'

type Row = JudgedRow<RosterField>

const tableOf: Partial<Record<RosterField, CodeTableName>> = {
  ethnicity: 'ethnicity',
  education: 'education',
  householdKind: 'householdKind',
  category: 'priorityGroup',
}

/** Words for a rehearsal of people: fields, what differs, what is wrong with a row. Numbers of people stand covered. */
export function useRosterText() {
  const { t, sentence } = useText()
  const format = useFormat()
  const codes = useCodes()

  function fieldName(field: RosterField): string {
    const key: MessageKey = field === 'category' ? 'person.field.priorityGroups' : `person.field.${field}`
    return t(key)
  }

  function valueText(field: RosterField, value: DifferenceValue): string {
    const parts = Array.isArray(value) ? (value as readonly string[]) : [String(value ?? '')]
    const table = tableOf[field]
    const words = parts.map((part) => (table && part !== '' ? codes.nameOf(table, part) : part))
    const text = coverNumbersIn(format.list(words))
    return text === '' ? t('sheets.hint.empty') : text
  }

  function differenceText({ field, before, after, isTaken }: FieldDifference<RosterField>): string {
    const value = t('sheets.hint.value', { before: valueText(field, before), after: valueText(field, after) })
    const said = t('sheets.hint.part', { field: fieldName(field), value })
    return isTaken ? said : `${said} (${t('sheets.hint.notTaken')})`
  }

  /** Title of the column that an issue is about, as the file has it. */
  function columnOf({ rehearsal }: PeopleRun, { at }: Row, field: RosterField): string {
    return rehearsal.placeOf(at).list.columns.get(field)?.title || peopleTitles.nameOf(field)
  }

  function issueText(run: PeopleRun, row: Row, issue: RowIssue<RosterField>): string {
    return t('sheets.hint.problem', { column: columnOf(run, row, issue.field), sentence: sentence(issue) })
  }

  /** Everything to know about a row. */
  function findings(run: PeopleRun, row: Row): readonly string[] {
    if (row.reason !== null) return [t(`sheets.leftOut.${row.reason}`)]
    const issues = [...row.problems, ...row.warnings].map((issue) => issueText(run, row, issue))
    return [...issues, ...row.differences.map(differenceText)]
  }

  /** Text of a field as the row has it, numbers covered. */
  function cellOf({ rehearsal }: PeopleRun, { at }: Row, field: RosterField): string {
    return coverNumbersIn(rawCellOf(rehearsal, at, field))
  }

  return { fieldName, columnOf, issueText, findings, cellOf, rawCellOf }
}

/** Text of a field as the row has it. */
function rawCellOf(rehearsal: PeopleRun['rehearsal'], at: number, field: RosterField): string {
  const { list, row } = rehearsal.placeOf(at)
  const column = list.columns.get(field)
  return column ? cellText(row.cells[column.index]) : ''
}
