import { toHalfWidth, withoutInvisible } from '../person/half-width'
import { isRepeatedHeader, type HeaderRules } from './header'
import type { LeftOutReason, RosterCell, RosterColumns, RosterRow } from './types'

/** How the lines begin that stand under a list: totals, signatures, notes, the example of a template. */
const footers =
  /^(?:合计|总计|小计|共计|累计|本页合计|制表|填表|填报|审核|复核|审批|经办|单位负责|负责人|注:|备注:|说明:|附:|填写说明|以下空白|共\d+|total|subtotal|preparedby|checkedby)/i

/** Begins the row of a template that only shows how to fill in the others. */
export const exampleMark = '示例'
const examples = new RegExp(`^(?:${exampleMark}|样例|例[:：])`)

/** What spreadsheets show for a formula that failed. */
const formulaErrors = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/

/** What rows of data are told by. */
export interface RowRules<F extends string> extends HeaderRules<F> {
  /** Field that makes a row one of data, and the text that it then holds at least. */
  readonly sure: { readonly field: F; readonly pattern: RegExp }
}

/** Text of a cell without marks that nobody sees; empty for a failed formula. */
export function cellText(cell: RosterCell | undefined): string {
  if (!cell || cell.kind === 'empty') return ''
  const text = withoutInvisible(cell.text).trim()
  return formulaErrors.test(text) ? '' : text
}

/** Text of a field, empty when the file has no such column. */
export function fieldText<F extends string>(row: RosterRow, columns: RosterColumns<F>, field: F): string {
  const column = columns.get(field)
  return column ? cellText(row.cells[column.index]) : ''
}

/**
 * Why a row below the header is no row of data; `null`: it is one. A row with anything in a known column is data unless
 * it reads like the line under a list, so that nobody is left out silently.
 *
 * @param isFirst the row stands directly below the header, where a second line of titles may be
 */
export function whyNoData<F extends string>(
  row: RosterRow,
  columns: RosterColumns<F>,
  rules: RowRules<F>,
  isFirst: boolean,
): LeftOutReason | null {
  const first = cellText(row.cells.find((cell) => cellText(cell) !== ''))
  if (examples.test(first)) return 'example' // with a number that looks real, so that people see how it is written
  if (rules.sure.pattern.test(fieldText(row, columns, rules.sure.field))) return null // almost every row ends here
  const fields = [...columns.keys()].filter((field) => fieldText(row, columns, field) !== '')
  const isFooter = footers.test(toHalfWidth(first).replace(/\s/gu, ''))
  if (fields.length === 0) return isFooter ? 'footer' : 'blank'
  if (isRepeatedHeader(row, columns, rules)) return 'header'
  if (isFooter) return 'footer'
  const isNobody = !rules.anchors.some((field) => fields.includes(field))
  return isFirst && isNobody && row.cells.every((cell) => !/\d/.test(cell.text)) ? 'titles' : null
}
