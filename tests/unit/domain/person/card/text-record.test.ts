import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCardRecord } from '../../../../../src/domain/person/card/text-record'
import { aResidentCard, encodeCardRecord } from '../../../../builders/card-record'
import { anIdNumber } from '../../../../builders/person.builder'

describe('the text file of a card', () => {
  it('of a resident is read field by field', () => {
    expect(decodeCardRecord(encodeCardRecord('resident-id', aResidentCard()))).toEqual({
      kind: 'resident-id',
      idNumber: anIdNumber({ sex: '2' }),
      name: '王秀英',
      latinName: '',
      sex: '2',
      bornOn: '1985-06-15',
      ethnicity: '01',
      nationality: '',
      address: '演示县演示镇甲村1组12号',
      issuer: '演示县公安局',
      validFrom: '2015-03-01',
      validUntil: '2035-03-01',
      passNo: '',
    })
  })

  it('lies at the bytes of the standard, whatever the builder of the tests does', () => {
    const record = new Uint8Array(256)
    const put = (at: number, text: string) =>
      [...text].forEach((letter, index) => {
        record[at + index * 2] = letter.charCodeAt(0) & 0xff
        record[at + index * 2 + 1] = letter.charCodeAt(0) >> 8
      })
    for (let at = 0; at < 128; at++) put(at * 2, ' ')
    put(0, '张三')
    put(30, '1')
    put(32, '17')
    put(36, '19491231')
    put(52, '某县某乡')
    put(122, '11010519491231002X') // example of GB 11643
    put(158, '某县公安局')
    put(188, '20080101')
    put(204, '长期')
    expect(decodeCardRecord(record)).toMatchObject({
      name: '张三',
      sex: '1',
      ethnicity: '17',
      bornOn: '1949-12-31',
      address: '某县某乡',
      idNumber: '11010519491231002X',
      issuer: '某县公安局',
      validFrom: '2008-01-01',
      validUntil: 'long-term',
    })
  })

  it('of a residence permit tells the number of the pass; it has no ethnicity', () => {
    const card = {
      ...aResidentCard({ idNumber: '810000199408230021', ethnicity: '', name: '陈大文' }),
      passNo: 'H01234567',
      issueCount: '01',
    }
    expect(decodeCardRecord(encodeCardRecord('hmt-residence-permit', card))).toMatchObject({
      kind: 'hmt-residence-permit',
      idNumber: '810000199408230021',
      passNo: 'H01234567',
      ethnicity: '',
    })
  })

  it('of the foreign card of 2017 has a table of its own', () => {
    const card = {
      latinName: 'ZHENGJIAN, YANGBEN',
      sex: '2',
      idNumber: 'CAN110081080319',
      nationality: 'CAN',
      name: '证件样本',
      from: '20151025',
      until: '20251024',
      born: '19810803',
      version: '01',
      issuer: '1500',
    }
    expect(decodeCardRecord(encodeCardRecord('foreign-permanent-2017', card))).toMatchObject({
      kind: 'foreign-permanent-2017',
      idNumber: 'CAN110081080319',
      name: '证件样本',
      latinName: 'ZHENGJIAN, YANGBEN',
      sex: '2',
      bornOn: '1981-08-03',
      nationality: 'CAN',
      validUntil: '2025-10-24',
    })
  })

  it('of the foreign card of 2023 puts the two parts of a long name together, and takes it where there is no Chinese one', () => {
    const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ABCDEFGHIJKLMNOPQRS' // 46 letters
    const card = {
      name: '',
      sex: '2',
      renewalCount: '00',
      born: '19800101',
      latinName: latin.slice(0, 35),
      latinNameRest: latin.slice(35),
      idNumber: '931586198001010028',
      from: '20230808',
      until: '20330807',
      nationality: 'PAK',
    }
    expect(decodeCardRecord(encodeCardRecord('foreign-permanent-2023', card))).toMatchObject({
      kind: 'foreign-permanent-2023',
      idNumber: '931586198001010028',
      name: latin,
      latinName: latin,
      nationality: 'PAK',
    })
  })

  it.each([
    ['a rare character beyond the first plane', '王𬬩英', '王𬬩英'],
    ['a character that old systems kept in private use', '王\uE863', '王䶮'],
    ['the dot of a Yi name', '吉克•阿呷', '吉克·阿呷'],
  ])('keeps %s', (_what, onCard, read) => {
    expect(decodeCardRecord(encodeCardRecord('resident-id', aResidentCard({ name: onCard }))).name).toBe(read)
  })

  it.each([
    ['17', '17'],
    ['97', '97'],
    ['81', '81'], // 穿青人
    ['83', '97'], // 革家人: no code of its own in the table
    ['', ''],
  ])('has ethnicity %s as %s', (onCard, read) => {
    expect(decodeCardRecord(encodeCardRecord('resident-id', aResidentCard({ ethnicity: onCard }))).ethnicity).toBe(read)
  })

  it('is refused when it is cut, of an unknown kind, or without name or number', () => {
    const record = encodeCardRecord('resident-id', aResidentCard())
    const code = (bytes: Uint8Array) => {
      try {
        decodeCardRecord(bytes)
        return 'read'
      } catch (error) {
        return (error as { code: string }).code
      }
    }
    const unknown = record.slice()
    unknown[248] = 'Q'.charCodeAt(0)
    expect([
      code(record.slice(0, 255)),
      code(new Uint8Array()),
      code(unknown),
      code(encodeCardRecord('resident-id', aResidentCard({ name: '' }))),
      code(encodeCardRecord('resident-id', aResidentCard({ idNumber: '' }))),
    ]).toEqual([
      'card/record-length',
      'card/record-length',
      'card/kind-unknown',
      'card/field-missing',
      'card/field-missing',
    ])
  })

  it('gives back what was written, for any name, address and kind of card', () => {
    const han = fc.array(fc.constantFrom(...'王李张刘陈杨赵黄周吴𬬩䶮阿呷'), { minLength: 1, maxLength: 7 })
    const kind = fc.constantFrom('resident-id' as const, 'hmt-residence-permit' as const)
    fc.assert(
      fc.property(kind, han, han, fc.integer({ min: 1, max: 400 }), (of, name, address, serial) => {
        const card = aResidentCard({ name: name.join(''), address: address.join(''), idNumber: anIdNumber({ serial }) })
        expect(decodeCardRecord(encodeCardRecord(of, card))).toMatchObject({
          kind: of,
          name: card['name'],
          address: card['address'],
          idNumber: card['idNumber'],
        })
      }),
    )
  })
})
