import { describe, expect, it } from 'vitest'
import {
  readBirth,
  readCategories,
  readDisabilityGrade,
  readHousehold,
  readPhone,
  readSex,
} from '../../../src/domain/person/roster/values'

const text = (value: string) => readBirth({ text: value, kind: 'text' }, value)
const number = (value: string) => readBirth({ text: value, kind: 'number' }, value)

describe('values of a roster', () => {
  it.each([
    '1985-06-15',
    '1985/6/15',
    '1985.6.15',
    '19850615',
    '1985年6月15日',
    '1985年6月15号',
    '１９８５－０６－１５',
    '1985-6-15 00:00:00',
  ])('reads the day in %j', (value) => {
    expect(text(value)).toEqual({ kind: 'day', day: '1985-06-15' })
  })

  it('reads a day that a table program keeps as a number', () => {
    expect(number('31213')).toEqual({ kind: 'day', day: '1985-06-15' })
    expect(number('19850615')).toEqual({ kind: 'day', day: '1985-06-15' })
  })

  it('reads a month, and knows that a number loses the zero of October', () => {
    expect(text('1985年6月')).toEqual({ kind: 'months', months: ['1985-06'] })
    expect(text('198506')).toEqual({ kind: 'months', months: ['1985-06'] })
    expect(number('1985.1')).toEqual({ kind: 'months', months: ['1985-01', '1985-10'] })
    expect(text('1985.1')).toEqual({ kind: 'months', months: ['1985-01'] })
  })

  it.each(['1985-02-30', '85.6', '不详', '1985-13', '06/15/1985'])('does not guess at %j', (value) => {
    expect(text(value)).toEqual({ kind: 'unclear' })
  })

  it('reads sex in words and codes', () => {
    expect(['男', '男性', '1', 'M', 'male'].map((word) => readSex(word).value)).toEqual(['1', '1', '1', '1', '1'])
    expect(['女', '2', 'Female'].map((word) => readSex(word).value)).toEqual(['2', '2', '2'])
    expect(readSex('不详')).toEqual({ value: null, isClear: false })
    expect(readSex('')).toEqual({ value: null, isClear: true })
  })

  it('keeps a telephone number and leaves out what is none', () => {
    expect(readPhone('138 0013 8000')).toEqual({ value: '13800138000', isClear: true })
    expect(readPhone('+86-13800138000')).toEqual({ value: '13800138000', isClear: true })
    expect(readPhone('13800138000、13900139000')).toEqual({ value: '13800138000', isClear: false })
    expect(readPhone('028-85523456')).toMatchObject({ isClear: true })
    expect(readPhone('1380013')).toEqual({ value: '', isClear: false })
    expect(readPhone('没有')).toEqual({ value: '', isClear: false })
  })

  it('reads categories, and tells the words that it does not know', () => {
    expect(readCategories('脱贫户、农民工')).toEqual({ groups: ['lifted-from-poverty', 'migrant-worker'], unknown: [] })
    expect(readCategories('监测对象/退役军人')).toEqual({ groups: ['monitored'], unknown: ['退役军人'] })
    expect(readCategories('无')).toEqual({ groups: [], unknown: [] })
  })

  it('reads disability grades and household natures', () => {
    expect(['二级', '2', '肢体三级', '４级'].map((word) => readDisabilityGrade(word).value)).toEqual([2, 2, 3, 4])
    expect(readDisabilityGrade('无')).toEqual({ value: null, isClear: true })
    expect(readDisabilityGrade('未评')).toEqual({ value: null, isClear: false })
    expect(['农业', '非农业', '城镇居民', '农村', '农村居民户口'].map((word) => readHousehold(word).value)).toEqual([
      'rural',
      'urban',
      'urban',
      'rural',
      'rural',
    ])
  })

  it('does not guess a household nature that the roster leaves open', () => {
    expect(readHousehold('')).toEqual({ value: 'unknown', isClear: true })
    expect(readHousehold('居民户口')).toEqual({ value: 'unknown', isClear: false })
  })
})
