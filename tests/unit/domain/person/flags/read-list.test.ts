import { describe, expect, it } from 'vitest'
import { FlagPlanner } from '../../../../../src/domain/person/flags/plan-list'
import { readFlagList, type ListDescription } from '../../../../../src/domain/person/flags/read-list'
import { localDate } from '../../../../../src/shared/units'
import { aFlag } from '../../../../builders/flag.builder'
import { aPerson, anIdNumber } from '../../../../builders/person.builder'
import { rawSheet, type RosterLine } from '../../../../builders/roster'

const listedOn = localDate('2026-11-05')
const agriculture: ListDescription = { bureau: 'agriculture', listedOn, kind: null }
const federation: ListDescription = { bureau: 'disabled-federation', listedOn, kind: 'disabled' }
const number = (serial: number) => anIdNumber({ serial })
const read = (list: ListDescription, ...rows: RosterLine[]) => readFlagList([rawSheet(rows)], list)

describe("reading a bureau's list", () => {
  const titles = ['序号', '姓名', '证件号码', '监测对象类别', '识别监测时间', '风险是否已消除']

  it('finds the header among title rows and reads kind, day and risk of everybody', () => {
    const { people, kinds, refused } = read(
      agriculture,
      ['防止返贫监测对象花名册'],
      titles,
      ['1', '王秀英', number(1), '脱贫不稳定户', '2023-06-12', '否'],
      ['2', '李建国', number(2), '突发严重困难户', '2024年3月', '已消除'],
      ['合计', '', '2', '', '', ''],
    )
    expect(refused).toEqual([])
    expect(people.map(({ flags }) => flags)).toEqual([
      [expect.objectContaining({ kind: 'unstable', since: '2023-06-12', isRiskEliminated: false })],
      [expect.objectContaining({ kind: 'sudden-hardship', since: '2024-03-01', isRiskEliminated: true })],
    ])
    expect(kinds).toEqual(['unstable', 'marginal', 'sudden-hardship'])
  })

  it.each([
    {
      fault: 'a number that became a numeric cell',
      cells: [519900199001010015, '边缘易致贫户', ''],
      code: 'sheets/number-lost-digits',
      column: '证件号码',
    },
    {
      fault: 'a number with a wrong check digit',
      cells: [`${number(3).slice(0, 17)}${number(3).endsWith('0') ? 1 : 0}`, '边缘易致贫户', ''],
      code: 'person/id-number-check-digit',
      column: '证件号码',
    },
    {
      fault: 'a kind that another bureau tells',
      cells: [number(3), '低保', ''],
      code: 'sheets/value-not-in-list',
      column: '监测对象类别',
    },
    { fault: 'no kind', cells: [number(3), '', ''], code: 'flags/kind-missing', column: '监测对象类别' },
    {
      fault: 'a day after the list',
      cells: [number(3), '边缘易致贫户', '2026-12-01'],
      code: 'flags/date-after-list',
      column: '识别监测时间',
    },
  ])('refuses a row with $fault, and names row and column', ({ cells, code, column }) => {
    const { people, refused } = read(agriculture, titles, ['1', '王秀英', ...cells, ''])
    expect(people).toEqual([])
    expect(refused).toEqual([expect.objectContaining({ row: 2, code, column })])
  })

  it('makes one person with several flags of several rows', () => {
    const { people } = read(
      agriculture,
      ['姓名', '身份证号', '人员类别'],
      ['王秀英', number(1), '脱贫户'],
      ['王秀英', number(1), '易地搬迁、脱贫户'],
    )
    expect(people.map(({ flags }) => flags.map(({ kind }) => kind))).toEqual([['lifted-from-poverty', 'relocated']])
  })

  it('reads number, kind and grade of a disability from the number of the card', () => {
    const { people } = read(
      federation,
      ['姓名', '性别', '残疾人证号', '有效期至'],
      ['王秀英', '女', `${number(1)}42`, '2030-01-31'],
    )
    expect(people).toEqual([
      expect.objectContaining({
        idNumber: number(1),
        flags: [expect.objectContaining({ disability: { category: '4', grade: 2 }, until: '2030-01-31' })],
      }),
    ])
  })

  it('says that a column is missing where no sheet has a number', () => {
    expect(() => read(agriculture, ['姓名', '人员类别'], ['王秀英', '脱贫户'])).toThrow('sheets/column-missing')
  })
})

describe('holding a list against the people on file', () => {
  const list = readFlagList(
    [
      rawSheet([
        ['姓名', '身份证号', '人员类别'],
        ['王秀英', number(1), '脱贫户'],
        ['李建国', number(2), '脱贫户'],
        ['阿木 · 吉克', number(3), '脱贫户'],
        ['赵外人', number(4), '脱贫户'],
        ['周顺', number(6), '脱贫户'],
      ]),
    ],
    agriculture,
  )
  const plan = (...people: Parameters<typeof aPerson>[0][]) => {
    const planner = new FlagPlanner(
      { source: { ...agriculture, fileName: '名单.xlsx' }, kinds: list.kinds },
      list.people,
    )
    for (const person of people) planner.see(aPerson(person))
    return planner.finish()
  }
  const names = (group: readonly { readonly name: string }[]) => group.map(({ name }) => name)

  it('tells who is new, as before, named otherwise, named no more, and not on file', () => {
    const found = plan(
      { name: '王秀英', idNumber: number(1) },
      { name: '李建华', idNumber: number(2) },
      { name: '阿木·吉克', idNumber: number(3) },
      { name: '钱前人', idNumber: number(5), flags: [aFlag('lifted-from-poverty')] },
      { name: '周顺', idNumber: number(6), flags: [aFlag('lifted-from-poverty')] },
      { name: '旁人', idNumber: number(7), flags: [aFlag('subsistence')] },
    )
    expect(names(found.added)).toEqual(['王秀英', '阿木·吉克'])
    expect(found.otherName).toEqual([expect.objectContaining({ name: '李建华', listedName: '李建国' })])
    expect(names(found.missing)).toEqual(['钱前人'])
    expect(found.unchanged).toBe(1)
    expect(names(found.unknown)).toEqual(['赵外人'])
  })

  it('finds a person by a number of an earlier document', () => {
    const former = { documentKind: 'resident-id', idNumber: number(1), until: localDate('2026-05-01') } as const
    expect(names(plan({ name: '王秀英', idNumber: number(9), formerNumbers: [former] }).added)).toEqual(['王秀英'])
  })
})
