import { describe, expect, it } from 'vitest'
import { isReading, normaliseReading } from '../../../../src/domain/person/name-reading'

describe('typed reading of a name', () => {
  it.each([
    ['  Shàn  Xióngxìn ', 'shan xiongxin'],
    ['Lǚ Bù', 'lv bu'],
    ["Xi'an", 'xi an'],
    ['ＪＩ ke·a mu', 'ji ke a mu'],
    ['', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normaliseReading(typed)).toBe(kept)
    expect(normaliseReading(kept)).toBe(kept)
    expect(isReading(kept)).toBe(true)
  })

  it('with anything but letters is none', () => {
    expect(['单雄信', 'shan1', 'a/b'].map((text) => isReading(normaliseReading(text)))).toEqual([false, false, false])
  })
})
