import { cellText } from './row-kind'
import type { RowFields } from './target'
import type { RosterCell, RosterList, RosterRow } from './types'

/** A row as it stands now: its cells, and what was corrected in fields that have no column. */
export interface RowState<F extends string> {
  readonly list: RosterList<F>
  readonly row: RosterRow
  readonly beside: ReadonlyMap<F, string>
}

/** The fields of a row: what was corrected, its own cells, and what holds for all of the list where both are empty. */
export function fieldsOf<F extends string>({ list, row, beside }: RowState<F>): RowFields<F> {
  const own = (field: F): RosterCell | undefined => {
    const column = list.columns.get(field)
    return column ? row.cells[column.index] : textCell(beside.get(field) ?? '')
  }
  const given = (field: F): string => list.given?.get(field) ?? ''
  return {
    cell: (field) => (cellText(own(field)) === '' && given(field) !== '' ? textCell(given(field)) : own(field)),
    text: (field) => cellText(own(field)) || given(field),
  }
}

/** The row with other text in a field: in its cell, or beside the row where the file has no such column. */
export function withText<F extends string>(state: RowState<F>, field: F, text: string): RowState<F> {
  const { list, row, beside } = state
  const index = list.columns.get(field)?.index
  if (index === undefined) return { ...state, beside: new Map([...beside, [field, text]]) }
  const cells = Array.from({ length: Math.max(row.cells.length, index + 1) }, (_, i) =>
    i === index ? textCell(text) : (row.cells[i] ?? textCell('')),
  )
  return { ...state, row: { ...row, cells } }
}

function textCell(text: string): RosterCell {
  return text === '' ? { text: '', kind: 'empty' } : { text, kind: 'text' }
}
