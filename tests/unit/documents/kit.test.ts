import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitalAmount, figureAmount } from '../../../src/documents/_kit/amount-text'
import { disabilityGradeName, educationName, ethnicityName } from '../../../src/documents/_kit/code-names'
import { dateSpanText, dateText, monthText, openSpanText } from '../../../src/documents/_kit/date-text'
import { rowsOf } from '../../../src/documents/_kit/field-table'
import { paperCode, paperCodeKinds, parsePaperCode, type CodedForm } from '../../../src/documents/_kit/paper-code'
import { shareWidths } from '../../../src/documents/_kit/roster-table'
import { fitSize, textEms } from '../../../src/documents/_kit/text-width'
import { fen, localDate, month } from '../../../src/shared/units'

describe('amounts in capital numerals', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [30, '叁角整'],
    [1_000, '壹拾元整'],
    [165_000, '壹仟陆佰伍拾元整'],
    [168_032, '壹仟陆佰捌拾元零叁角贰分'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [10_700_053, '壹拾万柒仟元零伍角叁分'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [600_714, '陆仟零柒元壹角肆分'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_050_000_000, '壹亿零伍拾万元整'],
  ])('writes %i fen as %s', (amount, text) => {
    expect(capitalAmount(fen(amount))).toBe(text)
  })

  it('never writes the same words for two amounts', () => {
    const amount = fc.integer({ min: 0, max: 2_000_000_000 })
    fc.assert(
      fc.property(amount, amount, (a, b) => a === b || capitalAmount(fen(a)) !== capitalAmount(fen(b))),
      { numRuns: 2000 },
    )
  })

  it('refuses an amount below nothing', () => {
    expect(() => capitalAmount(fen(-1))).toThrow(expect.objectContaining({ code: 'unit/invalid-number' }))
  })

  it('writes figures with thousands and two decimals', () => {
    expect([165_000, 5, 123_456_789].map((one) => figureAmount(fen(one)))).toEqual(['1,650.00', '0.05', '1,234,567.89'])
  })
})

describe('dates on papers', () => {
  it('have no leading zeros', () => {
    expect(dateText(localDate('2026-03-05'))).toBe('2026年3月5日')
    expect(monthText(month('2026-03'))).toBe('2026年3月')
  })

  it('write a span of one day once', () => {
    expect(dateSpanText(localDate('2026-03-05'), localDate('2026-03-05'))).toBe('2026年3月5日')
    expect(dateSpanText(localDate('2026-03-05'), localDate('2026-12-31'))).toBe('2026年3月5日至2026年12月31日')
  })
})

describe('names behind codes', () => {
  it('knows all 56 ethnic groups by their numbers', () => {
    expect(['01', '04', '07', '33', '56', '97'].map(ethnicityName)).toEqual([
      '汉族',
      '藏族',
      '彝族',
      '羌族',
      '基诺族',
      '其他',
    ])
    const names = Array.from({ length: 56 }, (_, index) => ethnicityName(String(index + 1).padStart(2, '0')))
    expect(new Set(names).size).toBe(56)
  })

  it('prints a code that no table has rather than nothing', () => {
    expect([ethnicityName('77'), educationName('55'), educationName('71')]).toEqual(['77', '55', '初中毕业'])
  })

  it('names the four disability grades', () => {
    expect([1, 2, 3, 4, 5].map(disabilityGradeName)).toEqual(['一级', '二级', '三级', '四级', ''])
  })
})

describe('the code of a paper', () => {
  const form = fc.constantFrom(...(Object.keys(paperCodeKinds) as CodedForm[]))
  const paperNo = fc.stringMatching(/^[A-Z]{2}20\d{2}-\d{6}(-\d{2})?$/)

  it('leads back to form and number, however the scanner types its case', () => {
    fc.assert(
      fc.property(form, paperNo, (one, number) => {
        const code = paperCode(one, number)
        expect(parsePaperCode(code)).toEqual({ form: one, paperNo: number })
        expect(parsePaperCode(`${code.toLowerCase()}\n`)).toEqual({ form: one, paperNo: number })
      }),
    )
  })

  it('is refused when any one character was misread', () => {
    fc.assert(
      fc.property(form, paperNo, fc.nat(), fc.constantFrom(...'0123456789ABCXYZ-:'), (one, number, at, other) => {
        const code = paperCode(one, number)
        const place = at % code.length
        fc.pre(code[place] !== other)
        expect(parsePaperCode(code.slice(0, place) + other + code.slice(place + 1))).toBeNull()
      }),
    )
  })

  it('holds only what a QR code packs as letters and digits', () => {
    expect(paperCode('class-roster', 'PX2026-000007')).toMatch(/^[0-9A-Z:-]+$/)
  })
})

describe('fitting text', () => {
  it('keeps the size of a text that has room', () => {
    expect(fitSize('张小梅', 100, 10.5)).toBe(10.5)
  })

  it('shrinks to 8 pt and no further', () => {
    expect(fitSize('吉克·阿木日哈', 70, 10.5)).toBe(10)
    expect(fitSize('很'.repeat(50), 70, 10.5)).toBe(8)
  })

  it('counts characters beyond the first plane once', () => {
    expect(textEms('𬭼𫖮')).toBe(2)
  })

  it('gives the columns of a roster exactly the width of the page', () => {
    const widths = shareWidths([24, null, 100, null], 700)
    const outside = 1 + widths.length * 6.5
    expect(widths.reduce((sum, one) => sum + one, outside)).toBeCloseTo(700)
  })
})

describe('a span of which one day may not be known', () => {
  it.each([
    ['2026-04-01', '2029-03-31', '2026年4月1日至2029年3月31日'],
    [null, '2029-03-31', '　　至2029年3月31日'],
    ['2026-04-01', undefined, '2026年4月1日至　　'],
    [null, undefined, ''],
  ])('from %s to %s is %s', (from, to, text) => {
    expect(openSpanText(from ? localDate(from) : null, to ? localDate(to) : undefined, '　　')).toBe(text)
  })
})

describe('a row of a form', () => {
  const row = rowsOf(
    { title: '表', name: '姓　名', phone: '联系电话' },
    { name: '李娜', phone: '13900000001', rows: [] },
  )

  it('puts the value behind the printed name of the same field, as wide as it is told', () => {
    const cells = row(['name', 2], { label: '备　注', value: '' })
    expect(cells).toMatchObject([
      { text: '姓　名' },
      { text: '李娜', colSpan: 3 },
      {},
      {},
      { text: '备　注' },
      { text: '' },
    ])
  })
})
