import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BURST_GAP_MS, createBurstDetector, numberIn } from '../../../../../src/domain/person/card/key-burst'
import { anIdNumber } from '../../../../builders/person.builder'

const idNumber = anIdNumber({ sex: '2' })

/** Types a text with this pause between its characters, then Enter. */
function typed(text: string, pauseMs: number): string | null {
  const detector = createBurstDetector()
  ;[...text].forEach((character, index) => detector.feed({ text: character, atMs: index * pauseMs }))
  return detector.end()
}

describe('a burst of keys', () => {
  it('is a number when it comes fast, and nothing when a person types it', () => {
    expect(typed(idNumber, 5)).toBe(idNumber)
    expect(typed(idNumber, BURST_GAP_MS + 20)).toBeNull()
  })

  it.each([
    ['a prefix and a suffix', `ID:${idNumber};`],
    ['a whole record', `王秀英|女|汉|19850615|演示县甲村1组|${idNumber}|演示县公安局|20150301|20350301`],
    ['a record between spaces', `王秀英 女 20150301 ${idNumber} 20350301`],
  ])('is found in %s', (_what, text) => {
    expect(typed(text, 5)).toBe(idNumber)
  })

  it('is a number too when an input method makes full-width digits, or hands everything over at once', () => {
    const fullWidth = [...idNumber].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
    expect(typed(fullWidth, 5)).toBe(idNumber)
    const detector = createBurstDetector()
    detector.feed({ text: idNumber.toLowerCase(), atMs: 1000 })
    expect(detector.end()).toBe(idNumber)
  })

  it('forgets what was typed by hand before it, and everything at its end', () => {
    const detector = createBurstDetector()
    detector.feed({ text: '5', atMs: 0 })
    ;[...idNumber].forEach((character, index) => detector.feed({ text: character, atMs: 500 + index }))
    expect(detector.end()).toBe(idNumber)
    expect(detector.end()).toBeNull()
  })

  it('is nothing when the check digit is wrong, when there are two numbers, or digits around it', () => {
    const wrong = idNumber.slice(0, 17) + (idNumber.endsWith('0') ? '1' : '0')
    const other = anIdNumber({ serial: 9 })
    expect([numberIn(wrong), numberIn(`${idNumber} ${other}`), numberIn(`1${idNumber}`)]).toEqual([null, null, null])
  })

  it('finds every number of the synthetic region in any text around it that is no digit or letter', () => {
    const around = fc.array(fc.constantFrom('|', ';', ' ', '王', '\t'), { maxLength: 5 }).map((all) => all.join(''))
    fc.assert(
      fc.property(around, around, fc.integer({ min: 1, max: 400 }), (before, behind, serial) => {
        const one = anIdNumber({ serial })
        expect(numberIn(before + one + behind)).toBe(one)
      }),
    )
  })
})
