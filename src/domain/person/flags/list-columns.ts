import { toHalfWidth, withoutInvisible } from '../half-width'
import type { RosterCell, RosterSheet } from '../../rosters/types'

/** Columns of a bureau's list beside name and number. */
export type FlagField = 'kind' | 'since' | 'until' | 'risk' | 'disability' | 'grade' | 'card'

/** Titles as bureaus write them, the surer ones first. */
const titles: readonly (readonly [FlagField, RegExp])[] = [
  ['card', /残疾(?:人)?证/],
  ['risk', /风险.*消除|消除.*风险/],
  ['grade', /残疾(?:等级|级别)/],
  ['disability', /残疾(?:类别|类型)/],
  ['until', /有效期|截止|到期|终止(?:日期|时间)/],
  [
    'since',
    /(?:认定|纳入|识别|脱贫|搬迁|入住|享受|起始|批准|核准|发证|监测)[^类对].*?(?:日期|时间|年月|年度|年份)|^(?:认定|识别|纳入|脱贫|搬迁)(?:日期|时间|年月)$/,
  ],
  ['kind', /(?:人员|对象|户|人群|监测|救助|保障).*(?:类别|类型|属性)|^(?:类别|类型)$/],
]

export type FlagColumns = ReadonlyMap<FlagField, { readonly index: number; readonly title: string }>

/** Where a list says more than name and number. @param firstData index of the row below the header */
export function findFlagColumns(sheet: RosterSheet, firstData: number): FlagColumns {
  const [above, below] = [sheet.rows[firstData - 2]?.cells ?? [], sheet.rows[firstData - 1]?.cells ?? []]
  const found = new Map<FlagField, { index: number; title: string }>()
  for (const index of Array.from({ length: Math.max(above.length, below.length) }, (_, at) => at)) {
    const title = titleOf(below[index]) || titleOf(above[index])
    const field = titles.find(([, pattern]) => pattern.test(title))?.[0]
    if (field && !found.has(field)) found.set(field, { index, title })
  }
  return found
}

function titleOf(cell: RosterCell | undefined): string {
  return cell?.kind === 'text' ? withoutInvisible(toHalfWidth(cell.text)).replace(/\s/gu, '') : ''
}
