import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCreditCode, normaliseCreditCode } from '../../../../src/domain/registration/credit-code'

const vector = '91350100M000100Y43' // printed in GB 32100-2015

describe('a unified social credit code', () => {
  it('is known by its check character', () => {
    expect(isCreditCode(vector)).toBe(true)
    expect(isCreditCode('9135 0100')).toBe(false)
    expect(isCreditCode('91350100M000100Y4I')).toBe(false)
  })

  it('is stored half-width, upper case, without spaces', () => {
    expect(normaliseCreditCode(' ９１３５ 0100 m000100y43')).toBe(vector)
  })

  it('is wrong when any one character is another', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...alphabet), (at, character) => {
        const changed = vector.slice(0, at) + character + vector.slice(at + 1)
        expect(isCreditCode(changed)).toBe(changed === vector)
      }),
    )
  })
})
