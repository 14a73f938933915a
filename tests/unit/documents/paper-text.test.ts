import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeMark, codeMarkText } from '../../../src/domain/documents/paper-marks'
import { fontCoverage } from '../../../src/platform/papers/font-coverage'
import { prepareDefinition } from '../../../src/platform/papers/prepare-definition'
import { missingSign, printableText } from '../../../src/platform/papers/printable-text'
import { regularFont } from './render-in-node'

const isCovered = fontCoverage(regularFont)
const covers = (text: string) => [...text].map((one) => isCovered(one.codePointAt(0) ?? 0))

describe('what the shipped font can draw', () => {
  it('holds the characters of names, inside and beyond the first plane', () => {
    expect(covers('张小梅吉克·阿木㛃䶮𬭼𫖮𬱖Aa09（）□■〓').every(Boolean)).toBe(true)
  })

  it('lacks characters that only a larger font has, and scripts of its own', () => {
    expect(covers('𠮷𪚥ꆈ☑').some(Boolean)).toBe(false)
  })

  it('is refused for bytes that are no font', () => {
    expect(() => fontCoverage(new Uint8Array(64))).toThrow(RangeError)
  })
})

describe('text on its way to the paper', () => {
  const printable = (text: string) => {
    const missing = new Set<string>()
    return { text: printableText(text, isCovered, missing), missing: [...missing] }
  }

  it('is composed, and loses what draws nothing', () => {
    expect(printable('e\u0301\u{e0100}龍\ufe00\u200b')).toEqual({ text: 'é龍', missing: [] })
  })

  it('shows the sign for a missing character once for each place and reports it once', () => {
    expect(printable('𠮷田𠮷\n')).toEqual({ text: `${missingSign}田${missingSign}\n`, missing: ['𠮷'] })
  })

  const notSurrogate = fc.oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  const anyText = fc.array(notSurrogate).map((codes) => String.fromCodePoint(...codes))

  it('holds nothing that the font lacks, whatever was typed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = printable(text).text.replace(/[\n\t]/g, '')
        expect(covers(shown).every(Boolean)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a definition on its way to the printer', () => {
  const preparation = { text: (one: string) => one.replace('x', 'y'), codeSvg: (one: string) => `<svg>${one}</svg>` }

  it('has every text prepared at any depth, and keeps everything else', () => {
    const definition = { content: [{ text: ['x', { text: 'x', bold: true }], fontSize: 9 }, 'x', null] }
    expect(prepareDefinition(definition, preparation)).toEqual({
      content: [{ text: ['y', { text: 'y', bold: true }], fontSize: 9 }, 'y', null],
    })
  })

  it('has its code marks drawn, and only where a drawing stands', () => {
    const mark = codeMark('ESS1')
    expect(prepareDefinition([{ svg: mark }, { text: mark }], preparation)).toEqual([
      { svg: '<svg>ESS1</svg>' },
      { text: mark },
    ])
    expect(codeMarkText('<svg/>')).toBeNull()
  })
})
