import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packTexts, toBytes } from '../../../src/platform/search/byte-pool'
import { createNumberGrams } from '../../../src/platform/search/number-grams'

/** Letters that share a place with a digit or another letter are in on purpose. */
const number = fc.string({ unit: fc.constantFrom(...'0129abpqx/'), maxLength: 20 })
const pattern = fc.string({ unit: fc.constantFrom(...'0129abpqx/'), minLength: 3, maxLength: 8 })

describe('lists of numbers by three digits in a row', () => {
  it('miss no number that has the pattern, and name each once, in their order', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 40 }), fc.array(pattern, { minLength: 1 }), (numbers, patterns) => {
        const grams = createNumberGrams(packTexts(numbers))
        const parts = numbers.filter(({ length }) => length >= 3).map((text) => text.slice(-5))
        for (const asked of [...patterns, ...parts]) {
          const candidates = [...grams.candidates(toBytes(asked))]
          const having = numbers.flatMap((text, at) => (text.includes(asked) ? [at] : []))
          expect(having.filter((at) => !candidates.includes(at))).toEqual([])
          expect(candidates).toEqual([...new Set(candidates)].sort((a, b) => a - b))
        }
      }),
    )
  })

  it('leave few to look at: those with the rarest three digits of the pattern', () => {
    const numbers = Array.from({ length: 900 }, (_, at) => `5199${100 + at}`)
    const { candidates } = createNumberGrams(packTexts(numbers))
    expect(candidates(toBytes('519')).length).toBeGreaterThanOrEqual(900)
    expect([...candidates(toBytes('99456'))]).toEqual([356])
  })
})
