import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkDigit,
  checkDocumentNumber,
  convertFrom15,
  detectDocumentKind,
  normaliseDocumentNumber,
} from '../../../../src/domain/person/id-number'
import type { Sex } from '../../../../src/domain/person/types'
import { addDays, localDate } from '../../../../src/shared/units'
import { anIdNumber } from '../../../builders/person.builder'

const today = localDate('2026-11-22')
const aValidNumber = () =>
  fc
    .record({
      days: fc.integer({ min: 0, max: 40_000 }),
      sex: fc.constantFrom<Sex>('1', '2'),
      serial: fc.integer({ min: 0, max: 499 }),
    })
    .map(({ days, ...rest }) => anIdNumber({ bornOn: addDays(localDate('1910-01-01'), days), ...rest }))

describe('resident number', () => {
  it.each([
    ['11010519491231002X', '1949-12-31', '2'],
    ['440524188001010014', '1880-01-01', '1'],
    ['510000198506150011', '1985-06-15', '1'],
    ['510000197802030028', '1978-02-03', '2'],
    ['510000196512310035', '1965-12-31', '1'],
    ['510000200802290043', '2008-02-29', '2'],
    ['510000196003010018', '1960-03-01', '1'],
  ])('%s tells birth date and sex', (number, bornOn, sex) => {
    const dayOfPrinting = bornOn < '1900' ? localDate('1990-01-01') : today
    expect(checkDocumentNumber('resident-id', number, dayOfPrinting)).toEqual({ ok: true, bornOn, sex })
  })

  it('of somebody who would be older than 120 stops', () => {
    expect(checkDocumentNumber('resident-id', '440524188001010014', today)).toMatchObject({
      code: 'person/id-number-too-old',
    })
  })

  it('of a birth in the future stops, of a birth today does not', () => {
    const number = anIdNumber({ bornOn: today })
    expect(checkDocumentNumber('resident-id', number, today).ok).toBe(true)
    expect(checkDocumentNumber('resident-id', number, addDays(today, -1))).toMatchObject({
      code: 'person/id-number-in-future',
    })
  })

  it.each([
    ['51990019850230001', 'person/id-number-length'],
    ['5199001985061500111', 'person/id-number-length'],
    ['51990019850615O011', 'person/id-number-characters'],
    ['X19900198506150011', 'person/id-number-characters'],
    ['519900198502300017', 'person/id-number-date'],
    ['519900198513010014', 'person/id-number-date'],
  ])('%s stops with %s', (number, code) => {
    expect(checkDocumentNumber('resident-id', number, today)).toMatchObject({ ok: false, code })
  })

  it('keeps the number out of what it says about a fault', () => {
    for (const number of ['51990019850615', '51990019850615O011', '519900198502300017', '519900198506150010']) {
      const check = checkDocumentNumber('resident-id', number, today)
      expect(check.ok).toBe(false)
      expect(JSON.stringify(check)).not.toContain('1985')
    }
  })

  it('is checked for any person: what was built is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom<Sex>('1', '2'),
        fc.integer({ min: 0, max: 499 }),
        (days, sex, serial) => {
          const bornOn = addDays(localDate('1910-01-01'), days)
          const number = anIdNumber({ bornOn, sex, serial })
          expect(checkDocumentNumber('resident-id', number, today)).toEqual({ ok: true, bornOn, sex })
        },
      ),
    )
  })

  it('with any one digit changed is caught', () => {
    fc.assert(
      fc.property(aValidNumber(), fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const found = number[at] ?? ''
        const changed = found === 'X' ? String(by) : String((Number(found) + by) % 10)
        const wrong = number.slice(0, at) + changed + number.slice(at + 1)
        expect(checkDocumentNumber('resident-id', wrong, today).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('with two neighbouring digits swapped is caught', () => {
    fc.assert(
      fc.property(aValidNumber(), fc.integer({ min: 0, max: 16 }), (number, at) => {
        const [a, b] = [number[at] ?? '', number[at + 1] ?? '']
        fc.pre(a !== b)
        const wrong = number.slice(0, at) + b + a + number.slice(at + 2)
        expect(checkDocumentNumber('resident-id', wrong, today).ok).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    '510000198506150011 ',
    '５１００００１９８５０６１５００１１',
    '510000-19850615-0011',
    '\u202D510000198506150011',
  ])('is understood however it is written: %s', (text) => {
    expect(normaliseDocumentNumber(text)).toBe('510000198506150011')
  })

  it('writes the check character X in upper case and keeps every wrong character in view', () => {
    expect(normaliseDocumentNumber('11010519491231002ｘ')).toBe('11010519491231002X')
    expect(normaliseDocumentNumber('5100001985_06150011')).toBe('5100001985_06150011')
  })

  it('has no check digit unless it has 17 digits', () => {
    expect(() => checkDigit('5100001985061500')).toThrow('person/id-number-characters')
  })
})

describe('15-digit number of an old roster', () => {
  it('is converted with century 19 and the check digit', () => {
    expect(convertFrom15('510000850615001')).toBe('510000198506150011')
    expect(() => convertFrom15('51000085061500')).toThrow('person/id-number-characters')
  })

  it('tells birth date and sex, before and after conversion', () => {
    const told = { ok: true, bornOn: '1985-06-15', sex: '1' }
    expect(checkDocumentNumber('resident-id-15', '510000850615001', today)).toEqual(told)
    expect(checkDocumentNumber('resident-id-15', '510000198506150011', today)).toEqual(told)
  })

  it('of a day that does not exist stops', () => {
    expect(checkDocumentNumber('resident-id-15', '510000850230001', today)).toMatchObject({
      code: 'person/id-number-date',
    })
  })
})

describe('other documents', () => {
  it.each([
    ['hmt-residence-permit', '810000199408230021', '1994-08-23', '2'],
    ['hmt-residence-permit', '830000199201300022', '1992-01-30', '2'],
    ['foreign-permanent-2023', '911124198108030024', '1981-08-03', '2'],
    ['disability-card', '51000019850615001143', '1985-06-15', '1'],
    ['disability-card', '51000019850615001143B1', '1985-06-15', '1'],
  ] as const)('%s %s tells birth date and sex', (kind, number, bornOn, sex) => {
    expect(checkDocumentNumber(kind, number, today)).toEqual({ ok: true, bornOn, sex })
  })

  it.each([
    ['foreign-permanent-2017', 'USA110081080310'],
    ['hk-macao-travel-permit', 'H12345678'],
    ['hk-macao-travel-permit', 'M1234567801'],
    ['taiwan-travel-permit', '12345678'],
    ['passport', 'EA1234567'],
  ] as const)('%s %s is a number and tells nothing', (kind, number) => {
    expect(checkDocumentNumber(kind, number, today)).toEqual({ ok: true, bornOn: null, sex: null })
  })

  it.each([
    ['hmt-residence-permit', '510000198506150011'],
    ['foreign-permanent-2023', '510000198506150011'],
    ['foreign-permanent-2017', 'US1110081080310'],
    ['hk-macao-travel-permit', 'A12345678'],
    ['taiwan-travel-permit', '1234567'],
    ['passport', 'E-1'],
    ['disability-card', '51000019850615001183'],
    ['disability-card', '510000198506150011'],
  ] as const)('%s %s has the wrong form', (kind, number) => {
    expect(checkDocumentNumber(kind, number, today)).toEqual({
      ok: false,
      code: 'person/document-number-format',
      params: { kind },
    })
  })

  it.each([
    ['hmt-residence-permit', '810000199408230022'],
    ['foreign-permanent-2023', '911124198108030025'],
    ['disability-card', '51000019850615001243'],
  ] as const)('%s %s with a wrong check digit stops', (kind, number) => {
    expect(checkDocumentNumber(kind, number, today)).toMatchObject({ code: 'person/id-number-check-digit' })
  })
})

describe('kind of a number whose document nobody named', () => {
  it.each([
    ['510000198506150011', 'resident-id'],
    ['510000850615001', 'resident-id-15'],
    ['830000199201300022', 'hmt-residence-permit'],
    ['911124198108030024', 'foreign-permanent-2023'],
    ['USA110081080310', 'foreign-permanent-2017'],
    ['H12345678', 'hk-macao-travel-permit'],
    ['12345678', 'taiwan-travel-permit'],
    ['EA1234567', 'passport'],
    ['51000019850615001143', 'disability-card'],
    ['5100001985061500', null],
    ['', null],
  ])('%s looks like %s', (number, kind) => {
    expect(detectDocumentKind(number)).toBe(kind)
  })
})
