import { toHalfWidth } from '../../person/half-width'
import { cellText } from '../../rosters/row-kind'
import type { RosterRow } from '../../rosters/types'
import { isCreditCode, normaliseCreditCode } from '../credit-code'
import type { HireField } from './hire-field'

/** 填报单位（盖章）：高坎食品有限公司 */
const employerLine = /(?:单位|企业)(?:全称|名称)?(?:\(盖章\))?:\s*(\S+)/u

/**
 * The employer's name and credit code where the lines above the header name them, as printed lists do: the first of each.
 * A code beside the name of somebody else (the firm that sent the list) is not the employer's.
 */
export function readAboveHires(rows: readonly RosterRow[]): ReadonlyMap<HireField, string> {
  const given = new Map<HireField, string>()
  for (const { cells } of rows) {
    const line = toHalfWidth(cells.map(cellText).join(' '))
    const found = employerLine.exec(line)?.[1]
    const name = found && !/[:_]/u.test(found) ? found : undefined
    const employer = given.get('employer') ?? name
    if (employer) given.set('employer', employer)
    const code = line
      .split(/[^0-9A-Za-z]+/u)
      .map(normaliseCreditCode)
      .find(isCreditCode)
    if (code && !given.has('creditCode') && (name === undefined || name === employer)) given.set('creditCode', code)
  }
  return given
}
