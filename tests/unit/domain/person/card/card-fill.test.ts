import { describe, expect, it } from 'vitest'
import { cardRemarks, fillOf } from '../../../../../src/domain/person/card/card-fill'
import { decodeCardRecord } from '../../../../../src/domain/person/card/text-record'
import { checkPerson } from '../../../../../src/domain/person/new-person'
import { localDate } from '../../../../../src/shared/units'
import { aResidentCard, encodeCardRecord } from '../../../../builders/card-record'
import { aNewPerson } from '../../../../builders/person.builder'

const today = localDate('2026-11-22')
const resident = (over = {}) => decodeCardRecord(encodeCardRecord('resident-id', aResidentCard(over)))

describe('a card in the form of a new person', () => {
  it('fills what it says and nothing else; the number tells birth and sex', () => {
    expect(fillOf(resident())).toEqual({
      documentKind: 'resident-id',
      idNumber: resident().idNumber,
      name: '王秀英',
      sex: null,
      bornOn: null,
      ethnicity: '01',
      hukouAddress: '演示县演示镇甲村1组12号',
    })
  })

  it('has the address of a residence permit where somebody lives', () => {
    const card = aResidentCard({ idNumber: '810000199408230021', ethnicity: '' })
    const fill = fillOf(decodeCardRecord(encodeCardRecord('hmt-residence-permit', card)))
    expect(fill).toMatchObject({ documentKind: 'hmt-residence-permit', residenceAddress: '演示县演示镇甲村1组12号' })
    expect(fill).not.toHaveProperty('hukouAddress')
  })

  it('gives birth and sex of a foreign card of 2017, whose number does not tell them', () => {
    const card = { latinName: 'YANGBEN', sex: '2', idNumber: 'CAN110081080319', born: '19810803' }
    expect(fillOf(decodeCardRecord(encodeCardRecord('foreign-permanent-2017', card)))).toMatchObject({
      sex: '2',
      bornOn: '1981-08-03',
    })
  })

  it.each([
    ['resident-id', aResidentCard()],
    ['hmt-residence-permit', aResidentCard({ idNumber: '810000199408230021', ethnicity: '' })],
    ['foreign-permanent-2017', { latinName: 'YANGBEN', sex: '2', idNumber: 'CAN110081080319', born: '19810803' }],
    ['foreign-permanent-2023', { name: '证件样本', sex: '2', idNumber: '911124198108030024', born: '19810803' }],
  ] as const)('of a %s passes the check of a typed entry', (kind, card) => {
    const input = aNewPerson(fillOf(decodeCardRecord(encodeCardRecord(kind, card))))
    expect(checkPerson(input, today).stops).toEqual([])
  })
})

describe('what is said of a card', () => {
  it('is nothing while it is valid, and its last day counts', () => {
    expect(cardRemarks(resident(), today, null)).toEqual([])
    expect(cardRemarks(resident({ until: '20261122' }), today, '王秀英')).toEqual([])
    expect(cardRemarks(resident({ until: '长期' }), today, null)).toEqual([])
  })

  it('is that it has expired, without stopping anything', () => {
    expect(cardRemarks(resident({ until: '20261121' }), today, null)).toEqual([
      { code: 'card/expired', params: { on: '2026-11-21' } },
    ])
  })

  it('is that the name on file is another, and that a full address may be cut', () => {
    expect(cardRemarks(resident(), today, '王秀莲')).toEqual([{ code: 'card/name-differs', params: {} }])
    expect(cardRemarks(resident({ address: '甲'.repeat(35) }), today, null)).toEqual([
      { code: 'card/address-may-be-cut', params: {} },
    ])
    expect(cardRemarks(resident({ address: '甲'.repeat(34) }), today, null)).toEqual([])
  })
})
