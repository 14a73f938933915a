import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  certificateNumbersWith,
  checkCertificate,
  nextCheckOn,
  voidCertificate,
  withEvent,
} from '../../../../src/domain/employment-certificate/certificate'
import {
  certificateNoWarnings,
  normaliseCertificateNo,
  readCertificateNo,
} from '../../../../src/domain/employment-certificate/number'
import type { NewCertificateEvent } from '../../../../src/domain/employment-certificate/types'
import { addDays, localDate } from '../../../../src/shared/units'
import { aNewEmploymentCertificate, anEmploymentCertificate } from '../../../builders/employment-certificate.builder'
import { aPerson } from '../../../builders/person.builder'

const today = localDate('2026-11-22')
const person = aPerson({ bornOn: localDate('1990-01-01') })
const certificate = anEmploymentCertificate()
const codesOf = (issues: ReturnType<typeof checkCertificate>) => issues.map(({ field, code }) => `${field} ${code}`)
const reissue: NewCertificateEvent = { kind: 'reissued', on: today, cause: 'lost', statement: '本人遗失，已声明' }

describe('number of an employment certificate', () => {
  const facts = { expectedLength: 16, countyCode: '519900', issuedOn: localDate('2024-03-01') }
  const warningsOf = (number: string) => certificateNoWarnings(number, facts).map(({ code }) => code.split('/')[1])

  it('is compared without blanks, hyphens and full-width digits, and never as a number', () => {
    expect(normaliseCertificateNo(' ５１９９ 0010-2400 0123x')).toBe('5199001024000123X')
    expect(normaliseCertificateNo('0000001024000123')).toBe('0000001024000123')
  })

  it('says county, household, year and serial; of place 8 it says nothing', () => {
    expect(readCertificateNo('5199001024000123')).toEqual({
      countyCode: '519900',
      householdCode: '1',
      year: '2024',
      serial: '000123',
    })
    expect(readCertificateNo('519900102400012')).toBeNull()
    fc.assert(
      fc.property(fc.stringMatching(/^\d{16}$/), fc.constantFrom(...'0123456789'), (number, other) => {
        expect(readCertificateNo(`${number.slice(0, 7)}${other}${number.slice(8)}`)).toEqual(readCertificateNo(number))
      }),
    )
  })

  it('is warned about, never refused, when it is of another length, county or year', () => {
    expect(warningsOf('5199001024000123')).toEqual([])
    expect(warningsOf('')).toEqual([])
    expect(warningsOf('519900102400012345')).toEqual(['unusual-length'])
    expect(warningsOf('A199001024000123')).toEqual(['not-digits'])
    expect(warningsOf('5101001025000123')).toEqual(['other-county', 'year-ahead'])
    const eighteen = { ...facts, expectedLength: 18 }
    expect(certificateNoWarnings('519900102400012345', eighteen)).toEqual([])
    const odd = aNewEmploymentCertificate({ certificateNo: 'A-1' })
    expect(checkCertificate(person, odd, [], today)).toEqual([])
  })
})

describe('employment certificate', () => {
  it('needs a number and an office, is not of a day to come, and there is one valid at a time', () => {
    const input = aNewEmploymentCertificate({ certificateNo: ' ', issuingOffice: '', issuedOn: addDays(today, 1) })
    expect(codesOf(checkCertificate(person, input, [certificate], today))).toEqual([
      'certificateNo employment-certificate/number-missing',
      'issuingOffice employment-certificate/office-missing',
      'certificateNo employment-certificate/still-valid',
      'issuedOn registration/date-in-future',
    ])
    const invalid = voidCertificate(certificate, { reason: 'emigrated', on: today, note: '' }, '经办员')
    expect(checkCertificate(person, aNewEmploymentCertificate(), [invalid], today)).toEqual([])
    const child = aPerson({ bornOn: localDate('2015-01-01') })
    expect(codesOf(checkCertificate(child, aNewEmploymentCertificate(), [], today))).toEqual([
      'issuedOn registration/under-age',
    ])
  })

  it('keeps its number when it is given out again, on a written statement', () => {
    const again = withEvent(certificate, reissue, '经办员')
    expect(again.certificateNo).toBe(certificate.certificateNo)
    expect(again.events).toEqual([{ ...reissue, handlerName: '经办员' }])
    const silent = { ...reissue, statement: ' ' } as NewCertificateEvent
    expect(() => withEvent(certificate, silent, '')).toThrow('employment-certificate/statement-missing')
  })

  it('keeps what stood there when number or medium change', () => {
    const paper = withEvent(certificate, { kind: 'changed', on: today, item: 'medium', becomes: 'paper' }, '')
    expect(paper).toMatchObject({ medium: 'paper', events: [{ was: 'social-security-card', becomes: 'paper' }] })
    const right = withEvent(paper, { kind: 'changed', on: today, item: 'number', becomes: '5199 0010 2400 0124' }, '')
    expect(right).toMatchObject({ certificateNo: '5199001024000124', events: [{}, { was: '5199001024000123' }] })
    const none = { kind: 'changed', on: today, item: 'medium', becomes: 'stone' } as const
    expect(() => withEvent(certificate, none, '')).toThrow('employment-certificate/medium-unknown')
  })

  it('is void for good, with a reason, and nothing happens to it before what happened last', () => {
    const other = { reason: 'other', on: today, note: ' ' } as const
    expect(() => voidCertificate(certificate, other, '')).toThrow('registration/reason-missing')
    const checked = withEvent(certificate, { kind: 'checked', on: today, note: '' }, '')
    const early = { ...other, reason: 'died', on: addDays(today, -1) } as const
    expect(() => voidCertificate(checked, early, '')).toThrow('registration/date-order')
    const invalid = voidCertificate(certificate, { ...other, reason: 'died' }, '')
    expect(() => withEvent(invalid, reissue, '')).toThrow('employment-certificate/void')
    expect(() => voidCertificate(invalid, { ...other, reason: 'died' }, '')).toThrow('employment-certificate/void')
  })

  it('wants to be checked a year after the last check', () => {
    expect(nextCheckOn(certificate)).toBe('2025-03-01')
    const checked = withEvent(certificate, { kind: 'checked', on: localDate('2025-02-10'), note: '' }, '')
    expect(nextCheckOn(withEvent(checked, reissue, ''))).toBe('2026-02-10')
  })

  it('is found by every number it ever had, each once', () => {
    expect(certificateNumbersWith({}, 'A')).toEqual(['A'])
    expect(certificateNumbersWith({ certificateNumbers: ['A', 'B'] }, 'A')).toEqual(['B', 'A'])
  })
})
