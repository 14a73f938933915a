import type { DocumentKind, HardshipCategory, HouseholdKind, PriorityGroup, Sex } from '../../domain/person/types'
import type { PostKind } from '../../domain/posts/types'
import type { RegistrationPlace, SocialInsurance, UnemploymentReason } from '../../domain/registration/types'
import type { DayPart } from '../../domain/training/types'

// Official Chinese names behind the codes, as the papers print them whatever language the interface speaks.

export const sexNames: Readonly<Record<Sex, string>> = { '1': '男', '2': '女' }

export const householdNames: Readonly<Record<Exclude<HouseholdKind, 'unknown'>, string>> = {
  urban: '城镇',
  rural: '农村',
}

export const documentNames: Readonly<Record<DocumentKind, string>> = {
  'resident-id': '居民身份证',
  'resident-id-15': '居民身份证',
  'hmt-residence-permit': '港澳台居民居住证',
  'foreign-permanent-2023': '外国人永久居留身份证',
  'foreign-permanent-2017': '外国人永久居留身份证',
  'hk-macao-travel-permit': '港澳居民来往内地通行证',
  'taiwan-travel-permit': '台湾居民来往大陆通行证',
  passport: '护照',
  'disability-card': '残疾人证',
  none: '无可用证件（临时编号）',
}

export const placeNames: Readonly<Record<RegistrationPlace, string>> = {
  hukou: '户籍地',
  residence: '常住地',
  work: '就业地',
  insured: '参保地',
}

export const reasonNames: Readonly<Record<UnemploymentReason, string>> = {
  '01': '年满16周岁，从各类学校毕业、肄业',
  '02': '从企业、机关、事业单位等各类用人单位失业',
  '03': '个体工商户业主或私营企业业主停业、破产',
  '04': '承包土地（林地）被征用或流转，符合当地规定条件',
  '05': '军人退出现役且未纳入国家统一安置',
  '06': '刑满释放、假释、监外执行',
  '07': '停止灵活就业或返乡农民工失业',
  '99': '其他',
}

export const insuranceNames: Readonly<Record<SocialInsurance, string>> = {
  pension: '养老',
  medical: '医疗',
  unemployment: '失业',
  injury: '工伤',
  maternity: '生育',
}

export const hardshipNames: Readonly<Record<HardshipCategory, string>> = {
  older: '大龄失业人员',
  disabled: '残疾人员',
  'low-income': '低收入家庭人员',
  'long-term-unemployed': '连续失业一年以上人员',
  'zero-employment-household': '零就业家庭人员',
  other: '省定其他就业困难人员',
}

export const priorityNames: Readonly<Record<PriorityGroup, string>> = {
  'lifted-from-poverty': '脱贫人口',
  monitored: '防止返贫监测对象',
  relocated: '易地搬迁群众',
  'low-income-family': '低收入家庭人员',
  'migrant-worker': '农民工',
}

export const postKindNames: Readonly<Record<PostKind, string>> = { urban: '城镇公益性岗位', rural: '乡村公益性岗位' }

export const dayPartNames: Readonly<Record<DayPart, string>> = { morning: '上午', afternoon: '下午', evening: '晚上' }

const gradeNames = ['', '一级', '二级', '三级', '四级']

/** Disability grade 1..4 in words; `''` outside. */
export function disabilityGradeName(grade: number): string {
  return gradeNames[grade] ?? ''
}

/** GB/T 4658 two-digit education codes. */
const educationNames: Readonly<Record<string, string>> = {
  '10': '研究生教育',
  '11': '博士研究生毕业',
  '12': '博士研究生结业',
  '13': '博士研究生肄业',
  '14': '硕士研究生毕业',
  '15': '硕士研究生结业',
  '16': '硕士研究生肄业',
  '17': '研究生班毕业',
  '18': '研究生班结业',
  '19': '研究生班肄业',
  '20': '大学本科',
  '21': '大学本科毕业',
  '22': '大学本科结业',
  '23': '大学本科肄业',
  '28': '大学普通班毕业',
  '30': '大学专科',
  '31': '大学专科毕业',
  '32': '大学专科结业',
  '33': '大学专科肄业',
  '40': '中等职业教育',
  '41': '中等专科毕业',
  '42': '中等专科结业',
  '43': '中等专科肄业',
  '44': '职业高中毕业',
  '45': '职业高中结业',
  '46': '职业高中肄业',
  '47': '技工学校毕业',
  '48': '技工学校结业',
  '49': '技工学校肄业',
  '60': '普通高中',
  '61': '普通高中毕业',
  '62': '普通高中结业',
  '63': '普通高中肄业',
  '70': '初中',
  '71': '初中毕业',
  '73': '初中肄业',
  '80': '小学',
  '81': '小学毕业',
  '83': '小学肄业',
  '90': '其他',
}

/** Name of a GB/T 4658 code; the code itself when the table lacks it, so that nothing is lost on the paper. */
export function educationName(code: string): string {
  return educationNames[code] ?? code
}

/** GB/T 3304: the 56 ethnic groups in the order of their codes 01..56. */
const ethnicGroups = (
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 ' +
  '柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 ' +
  '塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
).split(' ')

/** Name of a GB/T 3304 code, `07` → 彝族; the code itself when the table lacks it. */
export function ethnicityName(code: string): string {
  if (code === '97') return '其他'
  if (code === '98') return '外国血统中国籍'
  const group = /^\d{2}$/.test(code) ? ethnicGroups[Number(code) - 1] : undefined
  return group === undefined ? code : `${group}族`
}
