import { describe, expect, it } from 'vitest'
import { toldOf } from '../../../../src/domain/person/notice'
import { noticeOn } from '../../../../src/policies/notice/current-notice'
import { localDate } from '../../../../src/shared/units'
import { aNotice } from '../../../builders/person.builder'

const first = noticeOn(localDate('2026-11-22'))

describe('the notice on personal data', () => {
  it('is the newest that has begun on the day', () => {
    const second = { ...first, version: '2027-1', from: localDate('2027-01-01') }
    const versions = [first, second]
    expect(noticeOn(localDate('2026-12-31'), versions).version).toBe('2026-1')
    expect(noticeOn(localDate('2027-01-01'), versions).version).toBe('2027-1')
    expect(() => noticeOn(localDate('2025-12-31'))).toThrow('policy/not-in-force')
  })

  it('asks again when the text is a newer one', () => {
    const told = aNotice({ version: first.version })
    expect(toldOf([told], first.version)).toBe(told)
    expect(toldOf([told], '2027-1')).toBeUndefined()
  })

  it('says everything in both languages, and that its wording is not confirmed', () => {
    expect(first.source.confirmed).toBe(false)
    for (const { zh, en } of first.items) {
      for (const text of [zh.title, zh.text, en.title, en.text]) expect(text.trim()).not.toBe('')
      expect(en.text.includes('{station}')).toBe(zh.text.includes('{station}'))
    }
  })
})
