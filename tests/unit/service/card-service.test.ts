import { describe, expect, it, onTestFinished } from 'vitest'
import { askCardService } from '../../../electron/service/readers/ask-card-service'
import { cardServiceNames, cardServices, type CardServiceName } from '../../../src/shared/card-services'
import { cardOfAnswer } from '../../../src/domain/person/card/service-answer'
import { anIdNumber } from '../../builders/person.builder'
import { simulateCardService, type StepAnswer } from '../../simulators/card-service'

const idNumber = anIdNumber({ sex: '2' })
const photo = 'iVBORw0KGgo='.repeat(50)

/** A card as each program answers with it, photo and all. */
const huashi = {
  resultFlag: 0,
  errorMsg: '读卡成功',
  certType: ' ',
  partyName: '王秀英',
  gender: '女',
  nation: '汉',
  bornDay: '19850615',
  certAddress: '演示县演示镇甲村1组12号',
  certNumber: idNumber,
  certOrg: '演示县公安局',
  effDate: '20150301',
  expDate: '20350301',
  identityPic: photo,
}
const synjones = {
  code: '0',
  retcode: '0x90 0x1',
  retmsg: '操作成功',
  name: '王秀英',
  sex: '女',
  nation: '汉',
  born: '19850615',
  address: '演示县演示镇甲村1组12号',
  cardno: idNumber,
  userlifeb: '20150301',
  userlifee: '20350301',
  police: '演示县公安局',
  photobase64: photo,
  FpFeature1: '4301',
  CardType: '0',
  EngName: '',
  PassID: '',
}
const { certType: _flag, resultFlag: _result, errorMsg: _message, ...inside } = huashi
const answers = {
  huashi: { '/OpenDevice': { resultFlag: 0 }, '/readcard': huashi },
  synjones: { '/api/ReadMsg': synjones },
  routon: {
    '/api/connect': { resultFlag: 0 },
    '/api/readCard': { resultFlag: 0, errorMsg: '', resultContent: { ...inside, gender: 0 } },
  },
} as const satisfies Record<CardServiceName, Readonly<Record<string, object>>>

async function simulate(name: CardServiceName, over: Readonly<Record<string, StepAnswer>> = {}) {
  const texts = Object.fromEntries(
    Object.entries(answers[name]).map(([path, answer]) => [path, { text: JSON.stringify(answer) }]),
  )
  const simulator = await simulateCardService(cardServices[name], { ...texts, ...over })
  onTestFinished(() => simulator.stop())
  return simulator
}

const last = { huashi: '/readcard', synjones: '/api/ReadMsg', routon: '/api/readCard' } as const

describe.each(cardServiceNames)('the program of %s', (name) => {
  it('gives the card as any other reader gives it, asked as the maker says', async () => {
    const { service, asked } = await simulate(name)
    expect(cardOfAnswer(name, await askCardService(service))).toEqual({
      kind: 'resident-id',
      idNumber,
      name: '王秀英',
      latinName: '',
      sex: name === 'routon' ? null : '2',
      bornOn: '1985-06-15',
      ethnicity: '01',
      nationality: '',
      address: '演示县演示镇甲村1组12号',
      issuer: '演示县公安局',
      validFrom: '2015-03-01',
      validUntil: '2035-03-01',
      passNo: '',
    })
    expect(asked).toEqual(service.steps.map(({ method, path }) => `${method} ${path}`))
  })

  it('keeps pictures and fingerprints to itself', async () => {
    const { service } = await simulate(name)
    const text = JSON.stringify(await askCardService(service))
    expect(text).toContain('王秀英')
    expect(text).not.toContain(photo.slice(0, 8))
    expect(text).not.toContain('4301')
  })

  it.each([
    ['no card', { text: '{"resultFlag":-1,"code":"1","errorMsg":"未放卡","retmsg":"未放卡"}' }, 'reader/refused'],
    ['a page', { text: '<html></html>' }, 'reader/answer-unreadable'],
    ['a list', { text: '[]' }, 'reader/answer-unreadable'],
    ['an error', { status: 500, text: '{}' }, 'reader/answer-unreadable'],
    ['a way to elsewhere', { status: 302, text: '{}' }, 'reader/answer-unreadable'],
    ['too much', { text: `{"x":"${'9'.repeat(5_000_000)}"}` }, 'reader/answer-unreadable'],
    ['nothing', 'nothing', 'reader/timeout'],
  ] as const)('that answers with %s is told apart', async (_what, answer, code) => {
    const { service } = await simulate(name, { [last[name]]: answer })
    await expect(askCardService(service, 400)).rejects.toMatchObject({ code })
  })

  it('that does not run is said to be out of reach', async () => {
    const { service, stop } = await simulate(name)
    stop()
    await expect(askCardService(service)).rejects.toMatchObject({ code: 'reader/unreachable' })
  })
})

describe('cards that are not of residents', () => {
  it.each([
    ['2', '810000199408230021', 'hmt-residence-permit'],
    ['3', '931586198001010028', 'foreign-permanent-2023'],
    ['1', 'CAN110081080319', 'foreign-permanent-2017'],
  ])('come with their kind (%s)', (flag, number, kind) => {
    const card = cardOfAnswer('synjones', { kind: flag, idNumber: number, name: '证件样本', ethnicity: '加拿大/CAN' })
    expect(card).toMatchObject({ kind, ethnicity: '' })
    expect(card.nationality).toBe(kind.startsWith('foreign') ? '加拿大/CAN' : '')
  })

  it('are of the kind that the service names, even where the number looks like another; the form says what is wrong', () => {
    expect(cardOfAnswer('synjones', { kind: '1', idNumber: 'CAN11008', name: '证件样本' }).kind).toBe(
      'foreign-permanent-2017',
    )
  })

  it('are told by the number where the service names no kind, and refused where neither helps', () => {
    expect(cardOfAnswer('huashi', { idNumber: '810000199408230021', name: '陈大文' }).kind).toBe('hmt-residence-permit')
    expect(() => cardOfAnswer('huashi', { kind: 'Q', idNumber: '12345', name: '陈大文' })).toThrow(
      expect.objectContaining({ code: 'card/kind-unknown' }),
    )
    expect(() => cardOfAnswer('huashi', { idNumber, name: '' })).toThrow(
      expect.objectContaining({ code: 'card/field-missing' }),
    )
  })
})

describe('the table of services', () => {
  it('knows addresses of this computer only, each with a port of its own', () => {
    const origins = Object.values(cardServices).map(({ origin }) => origin)
    for (const origin of origins) expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,5}$/)
    expect(new Set(origins).size).toBe(origins.length)
    expect(Object.keys(cardServices).sort()).toEqual([...cardServiceNames].sort())
  })

  it('takes from an answer no field that could hold a picture', () => {
    for (const { fields } of Object.values(cardServices)) {
      expect(Object.values(fields).filter((name) => /pic|photo|img|fp|finger|base64/i.test(name))).toEqual([])
    }
  })
})
