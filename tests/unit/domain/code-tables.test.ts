import { describe, expect, it } from 'vitest'
import {
  codeName,
  codeTableHeader,
  codeTableNames,
  findCodeByName,
  isCode,
  listCodes,
  listCommonCodes,
} from '../../../src/domain/code-tables'

describe('code tables', () => {
  it.each(codeTableNames)('%s names its source and has each code and name once, in both languages', (table) => {
    const entries = listCodes(table)
    expect(codeTableHeader(table).source).not.toBe('')
    expect(new Set(entries.map((entry) => entry.code)).size).toBe(entries.length)
    expect(new Set(entries.map((entry) => entry.zh)).size).toBe(entries.length)
    for (const { code, zh, en } of entries) {
      expect(codeName(table, code, 'zh-CN')).toBe(zh)
      expect(codeName(table, code, 'en')).toBe(en)
      expect(en).toMatch(/^[\x20-\x7eê]+$/)
    }
  })

  it.each(codeTableNames)('%s gives every other name to one code only', (table) => {
    for (const { code, zh, aliases } of listCodes(table)) {
      for (const name of [zh, ...(aliases ?? [])]) expect(findCodeByName(table, name), name).toBe(code)
    }
  })

  it.each([
    ['ethnicity', '汉', '01'],
    ['ethnicity', '汉族', '01'],
    ['ethnicity', ' 彝 族 ', '07'],
    ['ethnicity', '56', '56'],
    ['ethnicity', '穿青人', '81'],
    ['sex', '男', '1'],
    ['sex', '女性', '2'],
    ['education', '初中文化', '71'],
    ['education', '本科', '21'],
    ['education', '文盲', '90'],
    ['householdKind', '农业', 'rural'],
    ['documentKind', '身份证', 'resident-id'],
    ['priorityGroup', '脱贫户', 'lifted-from-poverty'],
    ['trainingKind', '创业培训(SYB)', '05'],
  ] as const)('%s: a roster that says %s means %s', (table, text, code) => {
    expect(findCodeByName(table, text)).toBe(code)
  })

  it('does not guess what a text means', () => {
    expect(findCodeByName('ethnicity', '汉人')).toBeUndefined()
    expect(findCodeByName('sex', '')).toBeUndefined()
  })

  it('has the 56 peoples and the three codes beside them', () => {
    expect(listCodes('ethnicity')).toHaveLength(59)
    expect(codeName('ethnicity', '33', 'zh-CN')).toBe('羌族')
    expect(['81', '97', '98'].every((code) => isCode('ethnicity', code))).toBe(true)
  })

  it('offers the short list of education, and no abolished region', () => {
    expect(listCommonCodes('education').map((entry) => entry.code)).toEqual([
      '11',
      '14',
      '21',
      '31',
      '41',
      '44',
      '47',
      '61',
      '71',
      '81',
      '90',
    ])
    expect(listCommonCodes('regions').some((entry) => entry.code === '5130')).toBe(false)
    expect(listCommonCodes('sex')).toHaveLength(2)
  })

  it('shows a code that no table knows as it is', () => {
    expect(codeName('education', '07', 'zh-CN')).toBe('07')
  })
})
