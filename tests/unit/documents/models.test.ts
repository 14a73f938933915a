import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toClassRosterModel } from '../../../src/documents/class-roster/model'
import { toCompletionCertificateModel } from '../../../src/documents/completion-certificate/model'
import { toJobSeekingModel } from '../../../src/documents/job-seeking-form/model'
import { toMonthReportModel } from '../../../src/documents/month-report/model'
import { factsOfTables } from '../../../src/documents/person-file/facts'
import { toPersonFileModel } from '../../../src/documents/person-file/model'
import { toPostApprovalModel } from '../../../src/documents/post-approval-form/model'
import { toPrivacyNoticeModel } from '../../../src/documents/privacy-notice/model'
import { toRecoverySheetModel } from '../../../src/documents/recovery-sheet/model'
import { classNoOfSheet, toSignInSheetModel } from '../../../src/documents/sign-in-sheet/model'
import { toUnemploymentRegistrationModel } from '../../../src/documents/unemployment-registration-form/model'
import { formatInstant } from '../../../src/i18n/format'
import { aNotice, aPerson } from '../../builders/person.builder'
import { anEmploymentCertificate } from '../../builders/employment-certificate.builder'
import { anEmploymentSpell, anUnemploymentSpell } from '../../builders/registration.builder'
import { fen, instantOf, localDate } from '../../../src/shared/units'
import {
  aPrint,
  approvalFacts,
  certificateFacts,
  monthReportFacts,
  noticeFacts,
  personFileFacts,
  registrationFacts,
  rosterFacts,
  seekingFacts,
  signInFacts,
} from '../../builders/papers.builder'

// A counter in China, wherever the tests run: papers show what the clock of the computer shows.
const zoneBefore = process.env['TZ']
beforeAll(() => void (process.env['TZ'] = 'Asia/Shanghai'))
afterAll(() => {
  if (zoneBefore === undefined) delete process.env['TZ']
  else process.env['TZ'] = zoneBefore
})

describe('失业人员登记表', () => {
  it('shows the archive facts whole and marks what was chosen', () => {
    const model = toUnemploymentRegistrationModel(registrationFacts({ idNumber: '519900198506150035' }))
    expect(model).toMatchObject({
      registrationNo: 'SY2026-000123',
      name: '吉克·阿木',
      ethnicity: '彝族',
      idNumber: '519900198506150035',
      bornOn: '1985年6月15日',
      householdKind: '□城镇　■农村',
      place: '■户籍地　□常住地　□就业地　□参保地',
      wantsTraining: '■有　□无',
      wantsStartUp: '□有　■无',
      unemployedOn: '2026年2月15日',
    })
  })

  it('marks a disability on file with its grade and else leaves the boxes to the person', () => {
    const health = (disabilityGrade: number | null) =>
      toUnemploymentRegistrationModel(registrationFacts({ disabilityGrade })).health
    expect(health(2)).toContain('■残疾（二级）')
    expect(health(null)).not.toContain('■')
  })
})

describe('求职登记表', () => {
  it('shows the wish, how long it is valid, and the latest recommendations with room for the pen', () => {
    const model = toJobSeekingModel(seekingFacts())
    expect(model).toMatchObject({
      registrationNo: 'QZ2026-000017',
      jobs: '1. 保洁　2. 保安',
      monthlyPay: '3,000.00 元/月',
      dormitory: '■是　□否',
      shifts: '□是　■否',
      availableFrom: '随时',
      validity: '2026年9月1日至2026年11月30日',
    })
    expect(model.recommendations.map(([, employer, , result]) => [employer, result])).toEqual([
      ...[3, 4, 5, 6].map((at) => [`演示第${at}物流园`, '']),
      ['演示第7物流园', '拒绝：嫌夜班'],
      [undefined, undefined],
    ])
    expect(toJobSeekingModel(seekingFacts({ recommendations: [] })).recommendations).toEqual([[], [], []])
  })

  it('leaves open what the person did not ask for', () => {
    const model = toJobSeekingModel(seekingFacts({ region: '', monthlyPay: null }))
    expect([model.region, model.monthlyPay]).toEqual(['不限', '面议'])
  })
})

describe('培训学员花名册', () => {
  it('lists the enrolled in the order of their numbers and leaves out who withdrew', () => {
    const facts = rosterFacts(4)
    const trainees = facts.trainees.map((one, index) =>
      index === 1 ? { ...one, enrolment: { ...one.enrolment, withdrawnOn: localDate('2026-03-03') } } : one,
    )
    const model = toClassRosterModel({ ...facts, trainees: trainees.reverse() })
    expect(model.rows.map((row) => row.ordinal)).toEqual(['1', '3', '4'])
    expect(model.headCount).toBe('3人')
  })

  it('names the open recognition before a priority group, and the household nature when there is neither', () => {
    const facts = rosterFacts(3)
    const spell = { category: 'older', recognisedOn: localDate('2026-01-05'), endReason: null } as const
    const hardship = [[{ ...spell, endedOn: null }], [{ ...spell, endedOn: localDate('2026-02-01') }], []]
    const priority = [['monitored'], ['monitored'], []] as const
    const trainees = facts.trainees.map((one, index) => ({
      ...one,
      person: { ...one.person, hardship: hardship[index] ?? [], priorityGroups: priority[index] ?? [] },
    }))
    expect(toClassRosterModel({ ...facts, trainees }).rows.map((row) => row.group)).toEqual([
      '大龄失业人员',
      '防止返贫监测对象',
      '农村劳动力',
    ])
  })
})

describe('培训签到表', () => {
  it('masks every identity number, for the sheet goes from hand to hand', () => {
    const facts = signInFacts(12)
    const model = toSignInSheetModel(facts)
    for (const { person } of facts.trainees) expect(JSON.stringify(model)).not.toContain(person.idNumber)
    expect(model.rows[0]?.idNumber).toMatch(/^519900\*{8}\d{3}[\dX]$/)
  })

  it('expects who withdrew only until the day before', () => {
    const facts = signInFacts(3) // held on 2 March
    const days = [localDate('2026-03-02'), localDate('2026-03-03'), null]
    const trainees = facts.trainees.map((one, index) => ({
      ...one,
      enrolment: { ...one.enrolment, withdrawnOn: days[index] ?? null },
    }))
    expect(toSignInSheetModel({ ...facts, trainees }).rows.map((row) => row.ordinal)).toEqual(['2', '3'])
  })

  it('has a number from which the class can be told', () => {
    const model = toSignInSheetModel(signInFacts(1))
    expect(model.sheetNo).toBe('PX2026-000007-03')
    expect(classNoOfSheet(model.sheetNo)).toBe('PX2026-000007')
    expect(classNoOfSheet('PX2026-000007')).toBe('PX2026-000007')
  })
})

describe('培训合格证书', () => {
  it('are in the order of their numbers and known by the first and the last', () => {
    const facts = certificateFacts(3)
    const model = toCompletionCertificateModel({ ...facts, certificates: [...facts.certificates].reverse() })
    expect(model.paperNo).toBe('5199012026000001-5199012026000003')
    expect(model.pages.map((page) => page.name)).toEqual(facts.certificates.map(({ person }) => person.name))
  })

  it('are known by their own number when there is one', () => {
    expect(toCompletionCertificateModel(certificateFacts(1)).paperNo).toBe('5199012026000001')
  })
})

describe('公益性岗位人员申请（审批）表', () => {
  it('writes the term to the last day of subsidy, and the money in figures and capitals', () => {
    expect(toPostApprovalModel(approvalFacts())).toMatchObject({
      category: '大龄失业人员',
      term: '2026年1月10日至2029年1月9日',
      subsidy: '每月1,650.00元（大写：人民币壹仟陆佰伍拾元整）',
      ordinal: '第1次',
    })
  })
})

describe('恢复码保管单', () => {
  it.each([
    ['ABCDE-FGHJK-MNPQR', ['ABCDE', 'FGHJK', 'MNPQR']],
    ['ABCDEFGHJK', ['ABCD', 'EFGH', 'JK']],
  ])('shows %s in groups', (recoveryCode, groups) => {
    const facts = { stationName: '演示站', recoveryCode, printedOn: localDate('2026-03-05') }
    expect(toRecoverySheetModel(facts).groups).toEqual(groups)
  })
})

describe('个人信息处理告知书', () => {
  it('tells every item of the text in force, names the station, and covers the number', () => {
    const facts = noticeFacts({ idNumber: '519900198506150035' })
    const model = toPrivacyNoticeModel(facts)
    expect(model.items).toHaveLength(facts.notice.items.length)
    expect(JSON.stringify(model)).not.toContain('{station}')
    expect(JSON.stringify(model)).not.toContain('519900198506150035')
    expect(model).toMatchObject({ version: '2026-1', toldOn: '2026年3月2日' })
    expect(model.items[0]?.text).toContain('演示县就业服务站')
  })

  it('has each declaration for itself: boxes for what may be refused, filled once it was declared', () => {
    const blank = toPrivacyNoticeModel(noticeFacts()).declarations
    expect(blank.map(({ choice }) => choice)).toEqual(['', '□同意　　□不同意', '□同意　　□不同意'])
    expect(blank[0]?.text).toContain('演示县就业服务站')
    const declared = { version: '2026-1', on: localDate('2026-03-02'), operatorName: '李娜' }
    const told = [
      aNotice({
        declarations: [
          { ...declared, kind: 'truth', given: true },
          { ...declared, kind: 'face-check-in', given: true },
          { ...declared, kind: 'face-check-in', given: false },
        ],
      }),
    ]
    const filled = toPrivacyNoticeModel({ ...noticeFacts(), told }).declarations
    expect(filled.map(({ choice }) => choice)).toEqual(['', '□同意　　■不同意', '□同意　　□不同意'])
  })

  it('says that its wording is not confirmed for as long as it is not', () => {
    const facts = noticeFacts()
    const source = { ...facts.notice.source, confirmed: true }
    expect(toPrivacyNoticeModel(facts).unconfirmed).toContain('尚未')
    expect(toPrivacyNoticeModel({ ...facts, notice: { ...facts.notice, source } }).unconfirmed).toBe('')
  })
})

describe('本人信息查询（复制）结果', () => {
  const section = (title: string, over = {}) =>
    toPersonFileModel(personFileFacts(over)).sections.find((one) => one.title === title)?.rows ?? []

  it('shows the particulars whole and how the applicant showed who they are', () => {
    const facts = personFileFacts({ identityCheck: 'agent' })
    expect(toPersonFileModel(facts)).toMatchObject({
      idNumber: facts.person.idNumber,
      phone: facts.person.phone,
      check: '□本人持有效身份证件　■委托代理人',
      disabilityGrade: '三级',
      priorityGroups: '脱贫人口、农民工',
      note: '只在上午方便接电话',
      retirementOn: '2048年6月15日',
    })
  })

  it('leaves out neither earlier numbers, nor why there is no document, nor the code of a place', () => {
    const until = localDate('2026-11-22')
    const person = aPerson({
      documentKind: 'none',
      noDocumentReason: 'lost',
      idNumber: 'LS2026000002',
      formerNumbers: [{ documentKind: 'passport', idNumber: 'E12345678', until }],
      hukouAddress: '四川省资阳市安岳县甲村',
      hukouPlace: { code: '512021', name: '四川省资阳市安岳县' },
    })
    expect(toPersonFileModel(personFileFacts({ person }))).toMatchObject({
      documentKind: '无可用证件（临时编号）：证件遗失，正在补办',
      idNumberAsFound: 'E12345678（护照，至2026年11月22日）',
      hukouAddress: '四川省资阳市安岳县甲村（区划代码 512021）',
      residenceAddress: person.residenceAddress,
    })
  })

  it('says what the person is in the household, and names none of the others', () => {
    const [head, person] = [aPerson({ name: '王秀英' }), aPerson({ name: '李建国' })]
    const household = { head, members: [{ person, relation: '1' }] } as const
    expect(toPersonFileModel(personFileFacts({ person, household })).relation).toBe('配偶')
    expect(toPersonFileModel(personFileFacts({ person: head, household })).relation).toBe('本人或户主')
    expect(JSON.stringify(toPersonFileModel(personFileFacts({ person, household })))).not.toContain(head.name)
  })

  it('has a line for every record, ended ones too, oldest first', () => {
    const spells = ['2026-09-01', '2026-03-02'].map((day) =>
      anUnemploymentSpell({ registrationNo: day, registeredOn: localDate(day) }),
    )
    expect(section('失业登记', { unemployment: spells }).map(([no]) => no)).toEqual(['2026-03-02', '2026-09-01'])
    expect(section('失业登记')[0]).toEqual([
      'SY2026-000123',
      '2026年3月2日\n至2026年3月1日',
      expect.stringContaining('终结原因：从事个体经营或创办企业；说明：开小卖部；经办人：李娜'),
    ])
  })

  it('tells the evidence of a recognition, the hours of a class with its certificate, and the term of a post', () => {
    expect(section('就业困难人员认定')[0]?.[2]).toContain('材料内容：51990019850615003543')
    expect(section('培训与证书')[0]?.[2]).toContain('出勤：46课时（可计48课时）；证书编号：5199012026000001')
    expect(section('公益性岗位')[0]?.[2]).toMatch(/岗位名称：社区保洁员.*补贴期限至：/)
  })

  it('has the records of every table of a person: what lies in it changes the paper', () => {
    const whole = personFileFacts()
    for (const [table, place] of Object.entries(factsOfTables)) {
      expect(whole[place], table).not.toHaveLength(0)
      const without = toPersonFileModel({ ...whole, [place]: [] })
      expect(JSON.stringify(without.sections), table).not.toBe(JSON.stringify(toPersonFileModel(whole).sections))
    }
  })

  it('tells the terms of an employment, what happened to a certificate, and what was declared', () => {
    const spell = anEmploymentSpell({
      creditCode: '91510000MA0000001X',
      monthlyPay: fen(420_000),
      insured: ['pension'],
    })
    expect(section('就业登记', { employment: [spell] })[0]?.[2]).toMatch(
      /91510000MA0000001X.*月收入：4,200.*参保：养老/,
    )
    const on = localDate('2026-05-04')
    const lost = { kind: 'reissued', cause: 'lost', statement: '赶集时遗失', on, handlerName: '王强' } as const
    const certificate = anEmploymentCertificate({ events: [lost] })
    expect(section('就业创业证', { employmentCertificates: [certificate] })[0]?.[2]).toContain(
      '2026年5月4日 补发 遗失 赶集时遗失 王强',
    )
    const refused = { kind: 'face-check-in', given: false, version: '1', on, operatorName: '王强' } as const
    const notices = [aNotice({ declarations: [refused] })]
    expect(section('个人信息处理告知', { notices })[0]?.[2]).toContain('人脸签到 不同意或者撤回 2026年5月4日')
  })

  it('names the papers with the day in China, void ones as void, and how the person was told', () => {
    const at = instantOf(Date.UTC(2026, 2, 5))
    const voided = { reason: 'not-printed', at, operatorName: '李娜' } as const
    const prints = [aPrint(), aPrint({ printedAt: at, voided })].map((print) => ({ print, title: '失业人员登记表' }))
    expect(section('打印过的材料', { prints }).map((row) => [row[1], row[2].includes('已作废')])).toEqual([
      ['2026年3月3日', false], // printed at 16:05 UTC on the 2nd
      ['2026年3月5日', true],
    ])
    expect(section('个人信息处理告知')).toEqual([['2026-1', '2026年3月2日', '方式：当面出示；经办人：李娜']])
  })
})

describe('月报表', () => {
  it('says where the journal stood at the seal, short enough to compare by eye', () => {
    expect(toMonthReportModel(monthReportFacts())).toMatchObject({
      month: '2026年11月',
      batchNo: '519900-202611-003',
      sealedAt: '2026年12月3日9时05分',
      anchor: '第 12408 条 · 0123 4567 89ab cdef',
    })
  })

  it('names the time of the seal as the screen does, in whatever zone the computer is', () => {
    const { sealedAt } = monthReportFacts().batch
    for (const zone of ['Asia/Shanghai', 'UTC', 'America/New_York']) {
      process.env['TZ'] = zone
      const paper = toMonthReportModel(monthReportFacts()).sealedAt
      const [day, clock = ''] = formatInstant(sealedAt, 'zh-CN').split(' ')
      const [hours, minutes] = clock.split(':')
      expect([zone, paper]).toEqual([zone, `${day}${Number(hours)}时${minutes}分`])
    }
    process.env['TZ'] = 'Asia/Shanghai'
  })

  it('writes corrections with their sign and says what the opening rests on', () => {
    const model = toMonthReportModel(monthReportFacts())
    expect(model.rows[0]).toEqual(['1', '登记失业人数', '人', '12,408', '153', '87', '−3', '12,471'])
    expect(model.rows.map((row) => row[6])).toEqual(['−3', '0', '0', '+1', '0'])
    expect(model.note).toContain('上月月报表的期末')
    expect(toMonthReportModel(monthReportFacts({ followsReport: false })).note).toContain('上月没有封存')
  })
})
