import { checkDigit } from '../../src/domain/person/id-number'
import type { NewPerson, Sex } from '../../src/domain/person/types'
import { addDays, addMonths, daysBetween, type LocalDate } from '../../src/shared/units'

/** A synthetic person, as a roster describes one. */
export interface SyntheticPerson {
  readonly name: string
  readonly idNumber: string
  readonly sex: '男' | '女'
  readonly bornOn: LocalDate
  readonly ethnicity: string
  readonly education: string
  readonly household: '农业' | '非农业'
  readonly hukouAddress: string
  readonly residenceAddress: string
  readonly village: string
  readonly phone: string
  readonly category: string
}

/** Random numbers that are the same for the same seed on every machine (mulberry32). */
export interface Dice {
  /** Whole number from 0 to below `sides`. */
  roll(sides: number): number
  pick<T>(items: readonly T[]): T
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const roll = (sides: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * sides)
  }
  return { roll, pick: (items) => items[roll(items.length)] as (typeof items)[number] }
}

const split = (text: string): readonly string[] => text.split(' ')

/** Frequent in Sichuan first; those with several readings are there on purpose. */
const surnames = split(
  '李 王 张 刘 陈 杨 罗 黄 周 唐 何 邓 赵 吴 徐 曾 胡 蒋 谢 彭 林 钟 冯 龙 廖 肖 曹 代 谭 蒲 苟 青 阳 单 仇 解 区 查 任 华 朴 盖 乐 冼 宁 牟 费 繁 覃 谌 欧阳 诸葛 上官 司徒 尉迟 万俟 令狐 东方 皇甫',
)
const givenForMen = split('强 建国 志明 国华 永福 天佑 俊杰 文斌 光荣 德贵 兴华 小龙 浩宇 子轩 明亮 伟 军 涛 世平 开富')
const givenForWomen = split(
  '秀英 桂芳 玉兰 小红 丽华 春燕 雪梅 晓琴 素珍 敏 静 雨欣 思琪 忠秀 代芬 清蓉 艳 海燕 正碧 琼芳',
)
/** Names that old fonts and old systems lose. */
const rareGiven = split('㛃 䶮 𬭼 𫖮')
const yiClans = split('吉克 阿苦 沙马 吉木 马海 阿侯 俄的 海来 勒格 曲木')
const yiMen = split('阿木 尔古 子铁 木呷 拉铁 伍呷 日哈')
const yiWomen = split('阿依 尔作 莫色 阿牛 石作 木果 伍牛')
const tibetanFirst = split('扎西 多吉 洛桑 丹增 格桑 尼玛 泽仁 降央')
const tibetanMen = split('次仁 顿珠 多杰 平措 旺堆')
const tibetanWomen = split('卓玛 拉姆 央金 曲珍 白玛')
const townships = split('丰裕镇 高坎镇 石板镇 永兴乡 双河镇 龙桥乡 清溪镇 太平镇 玉峰乡 白塔镇')
const villages = split('高坎村 石桥村 大坪村 青杠村 龙王村 柏树村 长沟村 红旗村 桐子村 茶园村')
const communities = split('滨河社区 东街社区 新华社区')
const levels = split('小学 初中 初中 初中 高中 中专 大专 本科')
const categories = ['', '', '', '脱贫人口', '农民工', '脱贫人口、农民工', '监测对象', '低收入家庭', '易地搬迁']
const mobilePrefixes = split('130 133 135 138 139 147 150 158 159 166 173 177 180 182 186 189 191 198')

/** Address codes of the range that is never given to people. */
const AREAS = 100
const YOUNGEST = 16
const OLDEST = 68

/**
 * Synthetic people of a Sichuan county, the same for the same arguments: numbers under prefix 5199 with right check
 * digits, each once; ages 16 to 68; every twentieth is Yi, every thirtieth Tibetan, every hundredth has a rare character.
 */
export function generatePeople(options: { seed: number; count: number; today: LocalDate }): SyntheticPerson[] {
  const dice = diceOf(options.seed)
  const youngestBirth = addMonths(options.today, -12 * YOUNGEST)
  const oldestBirth = addDays(addMonths(options.today, -12 * (OLDEST + 1)), 1)
  const days = birthDays(oldestBirth, daysBetween(oldestBirth, youngestBirth) + 1)
  const used = new Set<string>()
  return Array.from({ length: options.count }, (_, index) => {
    const sex: Sex = dice.roll(2) === 0 ? '1' : '2'
    const bornOn = dice.pick(days)
    let idNumber = numberOf(dice, bornOn, sex)
    while (used.has(idNumber)) idNumber = numberOf(dice, bornOn, sex)
    used.add(idNumber)
    return personOf(dice, { index, sex, bornOn, idNumber })
  })
}

/** The person as the import reads the roster row. */
export function newPersonOf(person: SyntheticPerson, overrides: Partial<NewPerson> = {}): NewPerson {
  const ethnicities: Readonly<Record<string, string>> = { 汉族: '01', 藏族: '04', 彝族: '07' }
  const educations: Readonly<Record<string, string>> = {
    小学: '81',
    初中: '71',
    高中: '61',
    中专: '41',
    大专: '31',
    本科: '21',
  }
  return {
    name: person.name,
    documentKind: 'resident-id',
    idNumber: person.idNumber,
    sex: person.sex === '男' ? '1' : '2',
    bornOn: person.bornOn,
    ethnicity: ethnicities[person.ethnicity] ?? '',
    education: educations[person.education] ?? '',
    householdKind: person.household === '农业' ? 'rural' : 'urban',
    hukouAddress: person.hukouAddress,
    residenceAddress: person.residenceAddress,
    village: person.village,
    phone: person.phone,
    retirementKind: null,
    pension: 'none',
    priorityGroups: [],
    disabilityGrade: null,
    note: '',
    ...overrides,
  }
}

/** A number with a right check digit. */
export function idNumberOf(area: string, bornOn: LocalDate, sequence: number): string {
  const first17 = `${area}${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  return first17 + checkDigit(first17)
}

function numberOf(dice: Dice, bornOn: LocalDate, sex: Sex): string {
  const area = `5199${String(dice.roll(AREAS)).padStart(2, '0')}`
  return idNumberOf(area, bornOn, dice.roll(500) * 2 + (sex === '1' ? 1 : 0))
}

function birthDays(from: LocalDate, count: number): LocalDate[] {
  const days: LocalDate[] = [from]
  while (days.length < count) days.push(addDays(days[days.length - 1] as LocalDate, 1))
  return days
}

function personOf(
  dice: Dice,
  facts: { index: number; sex: Sex; bornOn: LocalDate; idNumber: string },
): SyntheticPerson {
  const { name, ethnicity } = nameOf(dice, facts.index, facts.sex)
  const town = dice.pick(townships)
  const isUrban = dice.roll(6) === 0
  const place = isUrban ? dice.pick(communities) : `${dice.pick(villages)}${dice.roll(9) + 1}组`
  const village = `${town}${place}`
  return {
    name,
    idNumber: facts.idNumber,
    sex: facts.sex === '1' ? '男' : '女',
    bornOn: facts.bornOn,
    ethnicity,
    education: dice.pick(levels),
    household: isUrban ? '非农业' : '农业',
    hukouAddress: `四川省演示县${village}${dice.roll(200) + 1}号`,
    residenceAddress: `演示县${village}`,
    village,
    phone: `${dice.pick(mobilePrefixes)}${String(dice.roll(100_000_000)).padStart(8, '0')}`,
    category: dice.pick(categories),
  }
}

function nameOf(dice: Dice, index: number, sex: Sex): { name: string; ethnicity: string } {
  const isMan = sex === '1'
  if (index % 20 === 7)
    return { name: `${dice.pick(yiClans)}·${dice.pick(isMan ? yiMen : yiWomen)}`, ethnicity: '彝族' }
  if (index % 30 === 11) {
    return { name: `${dice.pick(tibetanFirst)}·${dice.pick(isMan ? tibetanMen : tibetanWomen)}`, ethnicity: '藏族' }
  }
  const surname = dice.pick(surnames)
  if (index % 25 === 3)
    return { name: `${surname}${rareGiven[Math.floor(index / 25) % rareGiven.length]}`, ethnicity: '汉族' }
  return { name: `${surname}${dice.pick(isMan ? givenForMen : givenForWomen)}`, ethnicity: '汉族' }
}
