import { toHalfWidth } from '../../person/half-width'
import { cellText } from '../../rosters/row-kind'
import type { RosterRow } from '../../rosters/types'
import { isCreditCode, normaliseCreditCode } from '../credit-code'
import type { HireField } from './hire-field'

/** 填报单位（盖章）：高坎食品有限公司 */
const employerLine = /(?:单位|企业)(?:全称|名称)?(?:\(盖章\))?:\s*(\S+)/u

/** The employer's name and credit code where the lines above the header name them, as printed lists do. */
export function readAboveHires(rows: readonly RosterRow[]): ReadonlyMap<HireField, string> {
  const given = new Map<HireField, string>()
  for (const { cells } of rows) {
    const line = toHalfWidth(cells.map(cellText).join(' '))
    const name = employerLine.exec(line)?.[1]
    if (name && !/[:_]/u.test(name) && !given.has('employer')) given.set('employer', name)
    const code = normaliseCreditCode(
      line
        .replace(/[^0-9A-Za-z]+/gu, ' ')
        .split(' ')
        .find(isCodeShaped) ?? '',
    )
    if (isCreditCode(code)) given.set('creditCode', code)
  }
  return given
}

function isCodeShaped(word: string): boolean {
  return isCreditCode(normaliseCreditCode(word))
}
