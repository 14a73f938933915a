import { coverNumbersIn } from '../../../domain/audit/cover-numbers'
import type { DifferenceValue, FieldDifference, JudgedRow, RowIssue } from '../../../domain/rosters/types'
import { useCodes } from '../../composables/use-codes'
import { useFormat } from '../../composables/use-format'
import { useText } from '../../composables/use-text'
import type { AnyRun } from '../../stores/rosters.store'
import { useRosterKind } from './roster-kind'

type Row = JudgedRow<string>

/** Words for a rehearsal: fields, what differs, what is wrong with a row. Numbers of people stand covered. */
export function useRosterText(kind = useRosterKind()) {
  const { t, sentence } = useText()
  const format = useFormat()
  const codes = useCodes()

  const fieldName = (field: string): string => t(kind.labelOf(field))

  function valueText(field: string, value: DifferenceValue): string {
    const parts = Array.isArray(value) ? (value as readonly string[]) : [String(value ?? '')]
    const table = kind.tables[field]
    const words = parts.map((part) => (table && part !== '' ? codes.nameOf(table, part) : part))
    const text = coverNumbersIn(format.list(words))
    return text === '' ? t('sheets.hint.empty') : text
  }

  function differenceText({ field, before, after, isTaken }: FieldDifference<string>): string {
    const value = t('sheets.hint.value', { before: valueText(field, before), after: valueText(field, after) })
    const said = t('sheets.hint.part', { field: fieldName(field), value })
    return isTaken ? said : `${said} (${t('sheets.hint.notTaken')})`
  }

  /** Title of the column that an issue is about, as the file has it. */
  function columnOf({ rehearsal }: AnyRun, { at }: Row, field: string): string {
    return rehearsal.placeOf(at).list.columns.get(field)?.title || kind.target.titles.nameOf(field)
  }

  function issueText(run: AnyRun, row: Row, issue: RowIssue<string>): string {
    return t('sheets.hint.problem', { column: columnOf(run, row, issue.field), sentence: sentence(issue) })
  }

  /** Everything to know about a row. */
  function findings(run: AnyRun, row: Row): readonly string[] {
    if (row.reason !== null) return [t(`sheets.leftOut.${row.reason}`)]
    const issues = [...row.problems, ...row.warnings].map((issue) => issueText(run, row, issue))
    return [...issues, ...row.notes.map(sentence), ...row.differences.map(differenceText)]
  }

  /** Text of a field as the row has it, numbers covered. */
  function cellOf({ rehearsal }: AnyRun, { at }: Row, field: string): string {
    return coverNumbersIn(rehearsal.textOf(at, field))
  }

  return { fieldName, columnOf, issueText, findings, cellOf }
}
