import { describe, expect, it } from 'vitest'
import { checkPerson, personFrom } from '../../../../src/domain/person/new-person'
import type { NewPerson } from '../../../../src/domain/person/types'
import { localDate } from '../../../../src/shared/units'
import { anId } from '../../../builders/id.builder'
import { aNewPerson, anIdNumber } from '../../../builders/person.builder'

const today = localDate('2026-11-22')
const stopsOf = (over: Partial<NewPerson>) =>
  checkPerson(aNewPerson(over), today).stops.map(({ field, code }) => `${field} ${code}`)
const warningsOf = (over: Partial<NewPerson>) => checkPerson(aNewPerson(over), today).warnings.map(({ code }) => code)
const recordOf = (over: Partial<NewPerson>) => personFrom(aNewPerson(over), { id: anId<'person'>(), today })

const passport = { documentKind: 'passport', idNumber: 'EA1234567' } as const

describe('entry of a new person', () => {
  it('derives birth date, sex and age from the number', () => {
    const { derived, stops, warnings } = checkPerson(aNewPerson(), today)
    expect(derived).toEqual({ bornOn: '1985-06-15', sex: '1', age: 41 })
    expect([stops, warnings]).toEqual([[], []])
  })

  it('takes birth date and sex by hand where the number tells nothing', () => {
    expect(stopsOf(passport)).toEqual(['sex person/sex-missing', 'bornOn person/birth-missing'])
    const bornOn = localDate('1990-02-01')
    expect(checkPerson(aNewPerson({ ...passport, sex: '2', bornOn }), today).derived).toEqual({
      bornOn,
      sex: '2',
      age: 36,
    })
  })

  it('stops when sex or birth date differ from the number, and when both agree does not', () => {
    expect(stopsOf({ sex: '2' })).toEqual(['sex person/sex-differs-from-number'])
    expect(stopsOf({ bornOn: localDate('1985-06-16') })).toEqual(['bornOn person/birth-differs-from-number'])
    expect(stopsOf({ sex: '1', bornOn: localDate('1985-06-15') })).toEqual([])
  })

  it.each([
    [{ name: ' \u3000' }, 'name person/name-missing'],
    [{ name: '王?' }, 'name person/name-characters'],
    [{ idNumber: '519900198506150010' }, 'idNumber person/id-number-check-digit'],
    [{ phone: '12345678901' }, 'phone person/phone-format'],
    [{ phone: '028-876543210' }, 'phone person/phone-format'],
    [{ ethnicity: '77' }, 'ethnicity person/code-unknown'],
    [{ education: '07' }, 'education person/code-unknown'],
    [{ retirementKind: 'F50' as const }, 'retirementKind person/retirement-kind-of-other-sex'],
    [{ ...passport, sex: '1' as const, bornOn: localDate('2026-11-23') }, 'bornOn person/birth-in-future'],
    [{ ...passport, sex: '1' as const, bornOn: localDate('1900-01-01') }, 'bornOn person/birth-too-old'],
  ])('%j stops with %s', (over, stop) => {
    expect(stopsOf(over)).toEqual([stop])
  })

  it.each([
    '13812345678',
    '+86 138-1234-5678',
    '１３８１２３４５６７８',
    '028-87654321',
    '0830 2345678',
    '87654321',
    '',
  ])('takes the telephone number %s', (phone) => {
    expect(stopsOf({ phone })).toEqual([])
  })

  it('only warns of a region nobody knows, and not of abolished ones', () => {
    expect(warningsOf({ idNumber: anIdNumber({ region: '518801' }) })).toEqual(['person/unknown-region'])
    expect(warningsOf({ idNumber: anIdNumber({ region: '990101' }) })).toEqual(['person/unknown-region'])
    expect(warningsOf({ idNumber: anIdNumber({ region: '513000' }) })).toEqual([])
    expect(warningsOf({ idNumber: '510000198506150011' })).toEqual([])
    expect(warningsOf({ idNumber: anIdNumber() })).toEqual([])
  })

  it('warns that a 15-digit number was converted', () => {
    const old = { documentKind: 'resident-id-15', idNumber: '519900850615001' } as const
    expect(warningsOf(old)).toEqual(['person/converted-from-15'])
    expect(warningsOf({ ...old, idNumber: recordOf(old).idNumber })).toEqual([])
  })
})

describe('record of a new person', () => {
  it('has its fields as they are stored and compared', () => {
    const person = recordOf({ name: ' 阿说•尔古 ', phone: '+86 138-1234-5678', village: ' 甲村 ' })
    expect(person).toMatchObject({
      name: '阿说·尔古',
      phone: '13812345678',
      village: '甲村',
      idNumber: anIdNumber(),
      idNumberAsFound: null,
      createdOn: today,
    })
  })

  it('keeps a 15-digit number as found beside the converted one', () => {
    const person = recordOf({ documentKind: 'resident-id-15', idNumber: '519900850615001' })
    expect(person.idNumberAsFound).toBe('519900850615001')
    expect(person.idNumber).toBe(anIdNumber({ serial: 0 }))
  })

  it('retires men at 60 and women at 50 unless the clerk says otherwise', () => {
    const woman = anIdNumber({ sex: '2' })
    expect(recordOf({}).retirementKind).toBe('M60')
    expect(recordOf({ idNumber: woman }).retirementKind).toBe('F50')
    expect(recordOf({ idNumber: woman, retirementKind: 'F55' }).retirementKind).toBe('F55')
  })

  it('is not made when something stops', () => {
    expect(() => recordOf({ name: '', phone: 'x' })).toThrow('person/name-missing')
    expect(() => recordOf(passport)).toThrow('person/sex-missing')
  })
})
