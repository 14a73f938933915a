import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex } from '../../../src/platform/search/build-index'
import { createNameReader } from '../../../src/platform/search/name-readings'
import { createPersonIndex, type PersonIndex } from '../../../src/platform/search/person-index'
import type { SearchEntry } from '../../../src/platform/search/search-entry'
import { deserialiseIndex, serialiseIndex } from '../../../src/platform/search/snapshot-format'
import { orderedId, syntheticIdNumber, syntheticPhone } from '../../builders/synthetic-person'

const names = [
  ...['单雄信', '尉迟敬德', '仇英', '解珍', '曾国强', '欧阳修', '欧阳娜', '张伟', '张小伟', '伟', '张', '章薇'],
  ...['吉克·阿木', '扎西·卓玛', '李𬭼', '李㛃', '䶮𫖮', '吕布', 'John Smith', '\u{f8ff}甲', 'ꀆꉬ'],
]

function anEntry(ordinal: number, overrides: Partial<SearchEntry> = {}): SearchEntry {
  return {
    personId: orderedId(ordinal),
    name: names[ordinal % names.length] ?? '',
    reading: ordinal % 5 === 0 ? 'dan ba' : '',
    sex: ordinal % 2 ? '1' : '2',
    birthYear: 1950 + (ordinal % 50),
    village: `第${ordinal % 7}村`,
    idNumber: syntheticIdNumber(ordinal).toLowerCase(),
    formerNumbers: ordinal % 4 === 0 ? `ls2026${String(ordinal).padStart(6, '0')}` : '',
    certificateNumbers: ordinal % 3 === 0 ? `519900100260${String(ordinal * 37).padStart(4, '0')}` : '',
    phone: syntheticPhone(ordinal * 7919),
    ...overrides,
  }
}

const readName = createNameReader()

/** Rank by the rules as a person would say them: one by one, with plain texts. */
function oracleRank(entry: SearchEntry, query: string): number {
  const grade = (value: string, word: string): number =>
    value === word ? 1 : value.startsWith(word) ? 2 : value.includes(word) ? 4 : 9
  const digits = (value: string, word: string): number => {
    const rank = grade(value, word)
    if (rank < 3) return rank
    if (word.length < 3) return 9
    return value.endsWith(word) ? 3 : rank
  }
  const ranks = query.split(' ').map((word) => {
    const name = entry.name.toLowerCase().replace(/[· ]/g, '')
    if (/\d/.test(word)) {
      const ofYear = String(entry.birthYear) === word ? 2 : 9
      const numbers = [entry.idNumber, entry.formerNumbers, entry.certificateNumbers, entry.phone]
      return Math.min(...numbers.map((number) => digits(number, word)), ofYear)
    }
    if (!/^[a-z]+$/.test(word)) return Math.min(grade(name, word), entry.village.includes(word) ? 4 : 9)
    const typed = entry.reading === '' ? [] : [entry.reading.split(' ')]
    const spoken = [...typed, ...readName(entry.name)].flatMap((syllables) =>
      [syllables, syllables.map(([initial = '']) => initial)].flatMap((units) =>
        units.map((_, from) => {
          const rank = grade(units.slice(from).join(''), word)
          return rank > 2 ? 9 : from === 0 ? rank : 4
        }),
      ),
    )
    return Math.min(grade(name, word), ...spoken)
  })
  return Math.max(...ranks)
}

function oracle(entries: readonly SearchEntry[], query: string, limit: number) {
  const codePoints = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0)
  const compare = (a: string, b: string): number => {
    const [x, y] = [codePoints(a), codePoints(b)]
    for (let index = 0; index < Math.max(x.length, y.length); index++) {
      const difference = (x[index] ?? -1) - (y[index] ?? -1)
      if (difference !== 0) return difference
    }
    return 0
  }
  const key = ({ name }: SearchEntry): string => name.toLowerCase().replace(/[· ]/g, '')
  const ranked = entries
    .map((entry) => ({ entry, rank: oracleRank(entry, query) }))
    .filter(({ rank }) => rank < 9)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        compare(key(a.entry), key(b.entry)) ||
        compare(a.entry.name, b.entry.name) ||
        compare(a.entry.reading, b.entry.reading) ||
        compare(a.entry.personId, b.entry.personId),
    )
  return { entries: ranked.slice(0, limit).map(({ entry }) => entry), total: ranked.length }
}

const word = fc.oneof(
  fc.constantFrom(
    '单',
    '张',
    '村',
    '第3',
    '伟',
    '欧阳',
    '张小',
    '阿木',
    '吉克阿木',
    '𬭼',
    '㛃',
    '䶮𫖮',
    '\u{f8ff}',
    'ꉬ',
  ),
  fc.constantFrom(
    's',
    'd',
    'db',
    'danba',
    'sxx',
    'dxx',
    'z',
    'zw',
    'zhang',
    'zhangw',
    'wei',
    'ouyang',
    'oyx',
    'lv',
    'js',
    'smi',
    'mith',
  ),
  fc.constantFrom(
    '5',
    '51',
    '519',
    '5199',
    '1985',
    '1961',
    '0617',
    '617',
    '139',
    '00',
    '000',
    '0007919',
    'ls2026',
    'ls2026000004',
    '00004',
    'x',
    '1x',
    '0x',
  ),
  fc.nat(300).map((ordinal) =>
    syntheticIdNumber(ordinal)
      .toLowerCase()
      .slice(-(ordinal % 6) - 1),
  ),
)
const query = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' '))

/** A number typed digit by digit, from any place in it. */
const typed = fc.tuple(fc.nat(60), fc.nat(15), fc.boolean()).map(([ordinal, from, isPhone]) => {
  const number = isPhone ? syntheticPhone(ordinal * 7919) : syntheticIdNumber(ordinal).toLowerCase()
  return Array.from({ length: 6 }, (_, length) => number.slice(from, from + length + 1)).filter((text) => text !== '')
})

/** What happens to somebody after the index was packed. */
const change = fc.record({ ordinal: fc.nat(80), entry: fc.option(fc.nat(200)) })

describe('searching people', () => {
  it('finds what going through everybody one by one finds, before and after changes and packing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(60), { maxLength: 60 }),
        fc.array(change, { maxLength: 15 }),
        fc
          .tuple(fc.array(query, { minLength: 1, maxLength: 6 }), typed)
          .map(([random, digits]) => [...random, ...digits]),
        fc.integer({ min: 1, max: 12 }),
        (ordinals, changes, queries, limit) => {
          const model = new Map(ordinals.map((ordinal) => [orderedId<string>(ordinal), anEntry(ordinal)]))
          const index = createPersonIndex(buildIndex(model.values()))
          if (ordinals.length % 2 === 0) index.prepare() // makes no difference to what is found
          const agree = (found: PersonIndex): void => {
            expect(found.count()).toBe(model.size)
            for (const asked of queries) {
              expect(found.find(asked, limit), asked).toEqual(oracle([...model.values()], asked, limit))
            }
          }
          agree(index)
          for (const [seq, { ordinal, entry }] of changes.entries()) {
            const personId = orderedId<string>(ordinal)
            const next = entry === null ? null : anEntry(entry, { personId })
            if (next) model.set(personId, next)
            else model.delete(personId)
            index.apply([{ personId, seq: seq + 1, entry: next }])
          }
          agree(index)
          agree(createPersonIndex(deserialiseIndex(serialiseIndex(index.pack()))))
          agree(index)
        },
      ),
      { numRuns: 150 },
    )
  }, 30_000)

  it.each([
    { query: 'sxx', name: '单雄信' },
    { query: 'dxx', name: '单雄信' },
    { query: 'ycjd', name: '尉迟敬德' },
    { query: 'yuchi', name: '尉迟敬德' },
    { query: 'qiuying', name: '仇英' },
    { query: 'xiezhen', name: '解珍' },
    { query: 'zgq', name: '曾国强' },
    { query: 'ouyangxiu', name: '欧阳修' },
    { query: 'jkam', name: '吉克·阿木' },
    { query: '吉克阿木', name: '吉克·阿木' },
    { query: '卓玛', name: '扎西·卓玛' },
    { query: 'zxzm', name: '扎西·卓玛' },
    { query: 'ji ke', name: '吉克·阿木' },
    { query: 'xiong xin', name: '单雄信' },
    { query: '𬭼', name: '李𬭼' },
    { query: '李㛃', name: '李㛃' },
    { query: '䶮𫖮', name: '䶮𫖮' },
    { query: 'lisui', name: '李𬭼' },
    { query: 'smith', name: 'John Smith' },
  ])('$query finds $name', ({ query: asked, name }) => {
    const index = createPersonIndex(buildIndex(names.map((_, ordinal) => anEntry(ordinal))))
    expect(index.find(asked, 50).entries.map((entry) => entry.name)).toContain(name)
  })

  it('puts the whole name before names that start with it, and those before names that contain it', () => {
    const index = createPersonIndex(buildIndex(['小张伟', '张伟', '张伟民'].map((name, n) => anEntry(n, { name }))))
    expect(index.find('张伟', 9).entries.map(({ name }) => name)).toEqual(['张伟', '张伟民', '小张伟'])
  })

  it('keeps the newer of two changes, in whatever order they arrive', () => {
    const index = createPersonIndex(buildIndex([anEntry(1)]))
    const personId = orderedId<string>(1)
    index.apply([{ personId, seq: 5, entry: anEntry(1, { name: '李新' }) }])
    index.apply([{ personId, seq: 4, entry: anEntry(1, { name: '李旧' }) }])
    expect(index.find('李', 9).entries.map(({ name }) => name)).toEqual(['李新'])
  })

  it('finds nobody for an empty query and in an empty station', () => {
    expect(createPersonIndex(buildIndex([anEntry(1)])).find('  ', 9)).toEqual({ entries: [], total: 0 })
    expect(createPersonIndex(buildIndex([])).find('张 519', 9)).toEqual({ entries: [], total: 0 })
  })
})
