import { describe, expect, it } from 'vitest'
import { nameKey, parseQuery } from '../../../src/platform/search/search-words'

describe('a query', () => {
  it.each([
    { query: '张小梅', words: ['name 张小梅'] },
    { query: ' zxm ', words: ['pinyin zxm'] },
    { query: 'ZhangWei', words: ['pinyin zhangwei'] },
    { query: '1234', words: ['number 1234'] },
    { query: '617003x', words: ['number 617003x'] },
    { query: '１３９ ００', words: ['number 139', 'number 00'] },
    { query: '张 1985', words: ['name 张', 'number 1985'] },
    { query: '张1985', words: ['name 张', 'number 1985'] },
    { query: '吉克·阿木', words: ['name 吉克阿木'] },
    { query: '𬭼㛃', words: ['name 𬭼㛃'] },
    { query: 'lü', words: ['pinyin lv'] },
    { query: 'E12345678', words: ['number e12345678'] },
    { query: '  ·  ', words: [] },
    { query: '', words: [] },
  ])('"$query" is looked for as $words', ({ query, words }) => {
    expect(parseQuery(query).map(({ kind, text }) => `${kind} ${text}`)).toEqual(words)
  })
})

describe('names', () => {
  it('with any of the dots that are typed between their parts are the same', () => {
    const keys = ['吉克·阿木', '吉克・阿木', '吉克•阿木', '吉克 阿木', '吉克．阿木', '吉克阿木'].map(nameKey)
    expect(new Set(keys)).toEqual(new Set(['吉克阿木']))
  })
})
