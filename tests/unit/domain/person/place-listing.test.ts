import { describe, expect, it } from 'vitest'
import { PlaceListingReader } from '../../../../src/domain/person/place-listing'
import { aTextSheet, newerHead, placeTitles, readListing } from '../../../builders/places.builder'

const codesOf = (rows: readonly (readonly string[])[]) => readListing(rows).listing.places.map(({ code }) => code)

describe('a newer table of places as its file lists it', () => {
  it('says its source, its day and what it covers before the titles', () => {
    expect(readListing([]).listing).toMatchObject({
      source: '演示区划代码 2024 年版',
      date: '2024-12-31',
      counties: ['5199'],
      townships: ['5199'],
    })
    const head = [
      ...newerHead.slice(0, 1),
      ['日期：', '2024年12月31日'],
      ['县级范围', '全国'],
      ['乡级范围', '51、5001'],
    ]
    expect(readListing([], head).listing).toMatchObject({
      date: '2024-12-31',
      counties: [''],
      townships: ['51', '5001'],
    })
    expect(readListing([], newerHead.slice(0, 2)).listing).toMatchObject({ counties: [], townships: [] })
  })

  it.each([
    { without: '来源', code: 'places/source-missing' },
    { without: '日期', code: 'places/date-missing' },
  ])('without a line for $without it is not read', ({ without, code }) => {
    const head = newerHead.filter(([word]) => word !== without)
    expect(() => readListing([], head)).toThrow(expect.objectContaining({ code }) as Error)
  })

  it('has to have a list with titles', () => {
    expect(() => new PlaceListingReader([aTextSheet(newerHead)], '51')).toThrow(
      expect.objectContaining({ code: 'places/no-list' }) as Error,
    )
  })

  it('takes codes of each length in which the bureaus write them', () => {
    expect(
      codesOf([
        ['510000', '四川省'],
        ['511000000000', '演示市'],
        ['５１９９０１', '甲县'],
        ['519902000', '乙县'],
        ['519901100000', '丰裕镇'],
        ['519901101', '高坎镇'],
      ]),
    ).toEqual(['51', '5110', '519901', '519902', '519901100', '519901101'])
  })

  it('passes over villages, townships of other provinces, and names that are only a level in between', () => {
    const { listing, problems } = readListing([
      ['519901100201', '高坎村'],
      ['500101100', '外省镇'],
      ['519900', '市辖区'],
      ['519901', '甲县'],
    ])
    expect([listing.places.map(({ code }) => code), listing.leftOut, problems]).toEqual([['519901'], 2, []])
  })

  it('names the row of each mistake, and takes the others', () => {
    const { listing, problems } = readListing([
      ['5.199E+11', '甲县'],
      ['519902', ''],
      ['519903', '丙县', '去年'],
      ['519904', '丁县', '2025-01-01'],
      ['519905', '戊县'],
      ['519905', '己县'],
      ['519905', '戊县'],
    ])
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [6, '代码', 'places/code-invalid'],
      [7, '名称', 'places/name-invalid'],
      [8, '停用日期', 'places/last-day-invalid'],
      [9, '停用日期', 'places/last-day-invalid'],
      [11, '代码', 'places/code-twice'],
    ])
    expect(problems.at(-1)?.params).toEqual({ value: '519905', before: 10 })
    expect(listing.places.map(({ code }) => code)).toEqual(['519905'])
  })

  it('has names as addresses have them', () => {
    expect(readListing([['519901001', '城 关街道办事处']]).listing.places[0]?.name).toBe('城关街道')
  })

  it('needs nothing but the two columns', () => {
    const reader = new PlaceListingReader(
      [aTextSheet([...newerHead, placeTitles.slice(0, 2), ['519901', '甲县']])],
      '51',
    )
    for (const row of reader.rows) reader.take(row)
    expect(reader.result().listing.places).toHaveLength(1)
  })
})
