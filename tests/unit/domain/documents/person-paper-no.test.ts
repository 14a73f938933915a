import { describe, expect, it } from 'vitest'
import { monthOfPersonPaper, personPaperNo } from '../../../../src/domain/documents/person-paper-no'
import { localDate } from '../../../../src/shared/units'
import { anId } from '../../../builders/id.builder'

const personId = anId<'person'>()

describe('the number of a paper about a person', () => {
  it('names the day and the person, and tells the month in which it was made', () => {
    const no = personPaperNo('privacy-notice', localDate('2026-03-02'), personId)
    expect(no).toBe(`GZ20260302-${personId.slice(-6).toUpperCase()}`)
    expect(monthOfPersonPaper(no)).toBe('2026-03')
    for (const form of ['person-file', 'hardship-application-form', 'employment-certificate-pages'] as const) {
      expect(monthOfPersonPaper(personPaperNo(form, localDate('2026-12-31'), personId)), form).toBe('2026-12')
    }
  })

  it.each(['', 'SY2026-000123', 'GZ20261302-4F3A9C', 'XX20260302-4F3A9C', 'GZ20260302-4F3A9'])(
    'is no such number: "%s"',
    (text) => {
      expect(monthOfPersonPaper(text)).toBeNull()
    },
  )
})
