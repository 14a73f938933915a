import { exampleMark } from '../../rosters/row-kind'
import type { RosterField } from './roster-field'
import { peopleTitles } from './titles'

/** A column a field, in the order in which people are asked; the example is nobody: its number begins with 5199. */
const columns: readonly (readonly [field: RosterField, example: string])[] = [
  ['name', `${exampleMark} 王秀英`],
  ['idNumber', '519900198506150027'],
  ['documentKind', '居民身份证'],
  ['sex', '女'],
  ['bornOn', '1985-06-15'],
  ['ethnicity', '汉族'],
  ['education', '初中'],
  ['householdKind', '农村'],
  ['hukouAddress', '四川省演示县丰裕镇高坎村3组12号'],
  ['residenceAddress', '四川省演示县丰裕镇高坎村3组12号'],
  ['village', '丰裕镇高坎村3组'],
  ['phone', '13800138000'],
  ['category', '脱贫人口'],
  ['disabilityGrade', ''],
  ['note', '本行是示例，导入时自动跳过'],
]

/** An empty roster to be filled in: each title is one that the import knows, and one row shows how cells are filled. */
export function rosterTemplate(): { readonly titles: readonly string[]; readonly rows: readonly string[][] } {
  return {
    titles: columns.map(([field]) => peopleTitles.nameOf(field)),
    rows: [columns.map(([, example]) => example)],
  }
}
