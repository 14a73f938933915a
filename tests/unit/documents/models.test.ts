import { describe, expect, it } from 'vitest'
import { toClassRosterModel } from '../../../src/documents/class-roster/model'
import { toCompletionCertificateModel } from '../../../src/documents/completion-certificate/model'
import { toPostApprovalModel } from '../../../src/documents/post-approval-form/model'
import { toRecoverySheetModel } from '../../../src/documents/recovery-sheet/model'
import { classNoOfSheet, toSignInSheetModel } from '../../../src/documents/sign-in-sheet/model'
import { toUnemploymentRegistrationModel } from '../../../src/documents/unemployment-registration-form/model'
import { localDate } from '../../../src/shared/units'
import {
  approvalFacts,
  certificateFacts,
  registrationFacts,
  rosterFacts,
  signInFacts,
} from '../../builders/papers.builder'

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
