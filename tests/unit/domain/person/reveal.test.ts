import { describe, expect, it } from 'vitest'
import { holdsNumber, writtenReason } from '../../../../src/domain/person/reveal'

describe('the reason for looking at a covered number', () => {
  it('is kept as its code, and in words only where there is no code for it', () => {
    expect(writtenReason('contact-person', 'words of another choice')).toBe('contact-person')
    expect(writtenReason('other', '  家属来问办理进度 ')).toBe('家属来问办理进度')
  })

  it.each([
    [null, ''],
    ['other', '   '],
    ['other', '核对51990019850615'],
  ] as const)('still has to be said after %s %j', (reason, words) => {
    expect(writtenReason(reason, words)).toBeNull()
  })

  it.each(['13800001111', '138 0000 1111', '138-0000-1111', '１３８００', '证 5 1 9 9 0 0'])(
    'is refused with the number %j in it',
    (text) => expect(holdsNumber(text)).toBe(true),
  )

  it.each(['第 3 期班，2 人', '2026 年补录', '补 11 月 22 日的表', ''])('may hold the short number of %j', (text) => {
    expect(holdsNumber(text)).toBe(false)
  })
})
