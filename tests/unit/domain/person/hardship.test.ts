import { describe, expect, it } from 'vitest'
import { checkRecognition, isPrivateNote } from '../../../../src/domain/person/hardship'
import { localDate } from '../../../../src/shared/units'
import { aNewRecognition, anIdNumber, aPerson } from '../../../builders/person.builder'

const today = localDate('2026-03-05')
const person = aPerson()
const check = (over: Parameters<typeof aNewRecognition>[0]) => {
  const { stops, warnings } = checkRecognition(person, aNewRecognition(over), today)
  const named = (issues: typeof stops) => issues.map(({ field, code }) => `${field} ${code}`)
  return { stops: named(stops), warnings: named(warnings) }
}
const nothing = { stops: [], warnings: [] }
const card = (over: Parameters<typeof aNewRecognition>[0]) => check({ evidence: 'disability-card', ...over })

describe('a recognition of employment difficulty', () => {
  it('is applied for on the day of the recognition or before, and is no day to come', () => {
    expect(check({ recognisedOn: today, appliedOn: today })).toEqual(nothing)
    expect(check({ appliedOn: localDate('2026-03-03') }).stops).toEqual([
      'appliedOn registration/applied-after-recognition',
    ])
    expect(check({ recognisedOn: localDate('2026-03-06') }).stops).toEqual(['recognisedOn registration/date-in-future'])
  })

  it('says what other evidence is', () => {
    expect(check({ evidence: 'other', evidenceNote: ' ' }).stops).toEqual([
      'evidenceNote registration/evidence-not-named',
    ])
    expect(check({ evidence: 'other', evidenceNote: '村委会证明' })).toEqual(nothing)
  })

  it('warns of evidence that had expired on its day, not later', () => {
    expect(check({ evidenceUntil: localDate('2026-03-01') }).warnings).toEqual([
      'evidenceUntil registration/evidence-expired',
    ])
    expect(check({ evidenceUntil: localDate('2026-03-02') })).toEqual(nothing)
  })

  it('warns of a disability card that is misread or of somebody else; no number is no fault', () => {
    expect(card({ evidenceNote: `${person.idNumber}41` })).toEqual(nothing)
    expect(card({ evidenceNote: '' })).toEqual(nothing)
    expect(card({ evidenceNote: person.idNumber }).warnings).toEqual(['evidenceNote person/document-number-format'])
    expect(card({ evidenceNote: `${anIdNumber({ serial: 7 })}41` }).warnings).toEqual([
      'evidenceNote registration/evidence-of-another',
    ])
  })
})

describe('the note to some evidence', () => {
  it.each([
    ['disability-card', '51990019740101042841', true],
    ['identity-document', 'EA1234567', true],
    ['identity-document', '原件已核对', false],
    ['other', '村委会证明，本人519900197401010428', true],
    ['other', '本人519900 19740101 042X', true],
    ['other', '本人５１９９００７４０１０１０４２', true],
    ['low-income-certificate', 'DB2026-18', false],
    ['other', '', false],
  ] as const)('to %s, "%s", is for the clerk alone: %s', (evidence, evidenceNote, isPrivate) => {
    expect(isPrivateNote({ evidence, evidenceNote })).toBe(isPrivate)
  })
})
