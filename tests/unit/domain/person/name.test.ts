import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkName, nameLength, normaliseName } from '../../../../src/domain/person/name'
import { fromPrivateUse } from '../../../../src/domain/person/private-use'

describe('a name', () => {
  it.each(['阿说·尔古', '阿说\u2022尔古', '阿说\u30FB尔古', '阿说\uFF0E尔古', '阿说\u2027尔古', '阿说\uFF65尔古'])(
    '%s has one kind of middle dot',
    (text) => {
      expect(normaliseName(text)).toBe('阿说\u00B7尔古')
    },
  )

  it('keeps rare characters beyond the basic plane and counts each as one', () => {
    for (const rare of ['㛃', '䶮', '𬭼', '𫖮', '𬱖', '𣲗', '𰻝']) {
      expect(normaliseName(`王${rare}`)).toBe(`王${rare}`)
      expect(nameLength(`王${rare}`)).toBe(2)
      expect(checkName(`王${rare}`)).toBeNull()
    }
  })

  it('written with the private-use code of an old system gets the agreed character', () => {
    expect(normaliseName('王\uE863')).toBe('王䶮')
    expect(normaliseName('王\uE863')).toBe(normaliseName('王\u4DAE'))
  })

  it('loses invisible marks and outer spaces, keeps one inner space', () => {
    expect(normaliseName('\u202D 张三\u200B\u3000')).toBe('张三')
    expect(normaliseName('Anna   Maria')).toBe('Anna Maria')
    expect(normaliseName('张\u3000三')).toBe('张 三')
  })

  it('typed with full-width letters has half-width ones', () => {
    expect(normaliseName('ＭＡＲＩＡ ｄｅ')).toBe('MARIA de')
  })

  it('copied as radicals from a page becomes the ideographs', () => {
    expect(normaliseName('\u2F2D\u2F2D')).toBe('山山')
  })

  it.each([
    ['', 'person/name-missing', {}],
    ['王?', 'person/name-characters', { position: 2, codePoint: 'U+003F' }],
    ['𫖮1', 'person/name-characters', { position: 2, codePoint: 'U+0031' }],
    ['王\uE000', 'person/name-characters', { position: 2, codePoint: 'U+E000' }],
    ['王〓', 'person/name-characters', { position: 2, codePoint: 'U+3013' }],
    ['王\uD840', 'person/name-characters', { position: 2, codePoint: 'U+D840' }],
  ])('%j stops with %s', (name, code, params) => {
    expect(checkName(name)).toEqual({ code, params })
  })

  it('is the same when it is normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseName(normaliseName(text))).toBe(normaliseName(text))
      }),
    )
  })
})

describe('private-use leftovers of GBK', () => {
  const decoder = new TextDecoder('gb18030')

  it('agree with what the platform decodes from the same bytes, wherever it knows the character', () => {
    let compared = 0
    for (let trail = 0x50, offset = 0; trail <= 0xa0; trail++) {
      if (trail === 0x7f) continue
      const decoded = decoder.decode(new Uint8Array([0xfe, trail]))
      const mapped = fromPrivateUse(String.fromCodePoint(0xe815 + offset))
      offset += 1
      if (/\p{Co}/u.test(decoded)) continue // the platform follows an older edition here
      expect(mapped).toBe(decoded)
      compared += 1
    }
    expect(compared).toBeGreaterThanOrEqual(66)
  })

  it('are all gone after mapping', () => {
    const all = Array.from({ length: 80 }, (_, index) => String.fromCodePoint(0xe815 + index)).join('')
    expect(fromPrivateUse(all)).not.toMatch(/\p{Co}/u)
    expect([...fromPrivateUse(all)]).toHaveLength(80)
  })
})
