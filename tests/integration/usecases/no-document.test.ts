import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { localDate } from '../../../src/shared/units'
import { openTestStation, type TestStation } from '../../builders/open-services'
import { aNewPerson, anIdNumber } from '../../builders/person.builder'

let station: TestStation
beforeEach(async () => {
  station = await openTestStation('2026-11-22')
})
afterEach(() => station.close())

const withoutDocument = () =>
  aNewPerson({
    name: '阿木',
    documentKind: 'none',
    noDocumentReason: 'lost',
    idNumber: '',
    sex: '2',
    bornOn: localDate('1985-06-15'),
  })

describe('somebody without a usable document', () => {
  it('is on file under a number of the station, each under another', async () => {
    const first = await station.services.person.create(withoutDocument())
    const second = await station.services.person.create(withoutDocument())
    expect([first, second].map(({ result }) => result.idNumber)).toEqual(['LS2026000001', 'LS2026000002'])
    expect(first.result).toMatchObject({ documentKind: 'none', noDocumentReason: 'lost', bornOn: '1985-06-15' })
  })

  it('is not mistaken for another one without a document', async () => {
    await station.services.person.create(withoutDocument())
    expect((await station.services.person.check(withoutDocument())).onFile).toBeNull()
  })

  it.each([
    ['the reason', { noDocumentReason: null }, 'person/no-document-reason-missing'],
    ['the birth date', { bornOn: null }, 'person/birth-missing'],
    ['the sex', { sex: null }, 'person/sex-missing'],
  ] as const)('is not taken without %s, and no number is spent', async (_, over, code) => {
    await expect(station.services.person.create({ ...withoutDocument(), ...over })).rejects.toMatchObject({ code })
    expect((await station.services.person.create(withoutDocument())).result.idNumber).toBe('LS2026000001')
  })

  it('cannot be given a number of another making', async () => {
    const input = { ...withoutDocument(), idNumber: '12345' }
    await expect(station.services.person.create(input)).rejects.toMatchObject({ code: 'person/document-number-format' })
  })

  it('is joined with the document that comes later: the temporary number becomes a former one', async () => {
    const { result } = await station.services.person.create(withoutDocument())
    station.setToday('2026-12-01')
    const entered = { ...withoutDocument(), documentKind: 'resident-id', idNumber: anIdNumber({ sex: '2' }) } as const
    const joined = await station.services.person.update(result.id, entered)
    expect(joined.result).toMatchObject({
      documentKind: 'resident-id',
      formerNumbers: [{ documentKind: 'none', idNumber: 'LS2026000001', until: '2026-12-01' }],
    })
    expect(joined.result).not.toHaveProperty('noDocumentReason')
    await station.services.station.undo(joined.opId)
    expect((await station.services.person.file(result.id)).person).toEqual(result)
  })

  it('keeps the temporary number when something else is corrected', async () => {
    const { result } = await station.services.person.create(withoutDocument())
    const corrected = { ...withoutDocument(), idNumber: result.idNumber, village: '乙村' }
    const { result: after } = await station.services.person.update(result.id, corrected)
    expect(after).toEqual({ ...result, village: '乙村' })
  })
})
