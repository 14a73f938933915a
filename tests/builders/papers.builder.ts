import type { AcceptanceReceiptFacts } from '../../src/documents/acceptance-receipt/model'
import type { ClassRosterFacts } from '../../src/documents/class-roster/model'
import type { CompletionCertificateFacts } from '../../src/documents/completion-certificate/model'
import type { CertificatePagesFacts } from '../../src/documents/employment-certificate-pages/model'
import type { HardshipApplicationFacts } from '../../src/documents/hardship-application-form/model'
import type { EmploymentRegistrationFacts } from '../../src/documents/employment-registration-form/model'
import type { HiringRosterFacts } from '../../src/documents/hiring-roster/model'
import type { MonthReportFacts } from '../../src/documents/month-report/model'
import type { PersonFileFacts } from '../../src/documents/person-file/facts'
import type { PostApprovalFacts } from '../../src/documents/post-approval-form/model'
import type { PrivacyNoticeFacts } from '../../src/documents/privacy-notice/model'
import type { SignInSheetFacts } from '../../src/documents/sign-in-sheet/model'
import type { JobSeeking } from '../../src/domain/seeking/types'
import type { JobSeekingFacts } from '../../src/documents/job-seeking-form/model'
import type { UnemploymentRegistrationFacts } from '../../src/documents/unemployment-registration-form/model'
import type { PrintRecord } from '../../src/domain/documents/types'
import type { Batch } from '../../src/domain/month/types'
import type { Person } from '../../src/domain/person/types'
import type { Certificate } from '../../src/domain/training/types'
import { decideHardship, keptDecision } from '../../src/policies/hardship/decide-hardship'
import { declarationsOn, noticeOn } from '../../src/policies/notice/current-notice'
import { classHours, fen, fraction, instantOf, localDate, month } from '../../src/shared/units'
import { aHardshipSpell, aStatement, hardshipFacts } from './hardship.builder'
import { anId } from './id.builder'
import { aNewRecognition, aNotice, aPerson, anIdNumber } from './person.builder'
import { aPost, anAssignment } from './posts.builder'
import { anEmploymentCertificate } from './employment-certificate.builder'
import { aFollowUp, anAcceptance, anEmploymentSpell, anUnemploymentSpell } from './registration.builder'
import { aJobSeeking, aRecommendation } from './seeking.builder'
import { aSession, aTrainingClass, anEnrolment } from './training.builder'

export const stationName = '演示县就业服务站'

/** Names that papers must bring through whole: rare characters, Yi and Tibetan names, double surnames. */
export const hardNames = [
  '㛃小龙',
  '陈䶮',
  '王𬭼',
  '刘𫖮',
  '吉克·阿木',
  '扎西·卓玛',
  '欧阳春花',
  '尉迟敬德',
  '万俟雨桐',
]

/** Fifty code points, as long as a name gets. */
export const longestName =
  '阿卜杜热依木·吐尔逊买买提·艾合买提江·玉素甫·喀迪尔·麦麦提敏·阿布都克热木·伊敏江·如则麦麦提江'

/** People of a class, the first ones with the hard names. */
export function manyPeople(count: number): Person[] {
  return Array.from({ length: count }, (_, index) =>
    aPerson({
      name: hardNames[index] ?? `张小梅${index + 1}`,
      sex: index % 2 === 0 ? '2' : '1',
      idNumber: anIdNumber({ sex: index % 2 === 0 ? '2' : '1', serial: index }),
      ethnicity: index % 5 === 4 ? '07' : '01',
      village: '青石镇云台村三组',
      phone: `139${String(index).padStart(8, '0')}`,
      priorityGroups: index % 3 === 0 ? ['lifted-from-poverty'] : [],
    }),
  )
}

/** The application of somebody for a zero-employment household of so many relatives. */
export function hardshipApplicationFacts(relatives = 3): HardshipApplicationFacts {
  const { category: _c, recognisedOn, statement: _s, countyReason: _w, ...grounds } = aNewRecognition()
  const decision = keptDecision(decideHardship(hardshipFacts(), 'older', recognisedOn, []), aStatement(), '')
  return {
    stationName,
    applicationNo: 'KN20260302-4F3A9C',
    person: aPerson({ name: '尉迟敬德', disabilityGrade: 3 }),
    spell: {
      ...aHardshipSpell({ category: 'zero-employment-household' }),
      grounds: { ...grounds, handlerName: '李娜' },
      decision,
    },
    relatives: manyPeople(relatives).map((person, index) => ({
      person,
      relation: index === 0 ? '1' : '2',
      labourState: index === 0 ? 'unemployed' : 'student',
    })),
    registeredOn: localDate('2026-01-10'),
  }
}

/** Somebody who looks for work, sent to more vacancies than the page lists. */
export function seekingFacts(over: Partial<JobSeeking> = {}): JobSeekingFacts {
  const refused = { result: 'refused', on: localDate('2026-10-12'), note: '嫌夜班' } as const
  return {
    stationName,
    person: aPerson({ name: '吉克·阿木', ethnicity: '07' }),
    seeking: aJobSeeking({
      recommendations: [
        ...Array.from({ length: 6 }, (_, at) => aRecommendation({ employer: `演示第${at + 1}物流园` })),
        aRecommendation({ employer: '演示第7物流园', outcome: refused }),
      ],
      ...over,
    }),
  }
}

export function registrationFacts(over: Partial<Person> = {}): UnemploymentRegistrationFacts {
  return {
    stationName,
    person: aPerson({
      name: '吉克·阿木',
      ethnicity: '07',
      hukouAddress: '演示县青石镇云台村三组18号',
      residenceAddress: '演示县城关镇建设路社区幸福小区2栋1单元502号',
      ...over,
    }),
    spell: anUnemploymentSpell({ registrationNo: 'SY2026-000123', jobWish: '家政服务、保洁，希望在县城内就业' }),
  }
}

export function receiptFacts(): AcceptanceReceiptFacts {
  return { stationName, person: aPerson({ name: '吉克·阿木' }), acceptance: anAcceptance() }
}

/** An employment with all its terms. */
export function employmentFacts(): EmploymentRegistrationFacts {
  const spell = anEmploymentSpell({
    registrationNo: 'JY2026-000031',
    creditCode: '91350100M000100Y43',
    industry: 'C',
    contractKind: 'fixed',
    contractFrom: localDate('2026-04-01'),
    contractTo: localDate('2029-03-31'),
    monthlyPay: fen(320_000),
    insured: ['pension', 'medical', 'injury'],
  })
  return { stationName, person: aPerson({ name: '吉克·阿木', ethnicity: '07' }), spell }
}

/** A certificate with something on every page. */
export function certificatePagesFacts(): CertificatePagesFacts {
  const file = personFileFacts()
  const on = localDate('2026-05-04')
  const events = [
    { kind: 'reissued', cause: 'lost', statement: '赶集时遗失', on, handlerName: '王强' },
    { kind: 'changed', item: 'residence', was: '', becomes: '演示县乙镇', on, handlerName: '王强' },
  ] as const
  return {
    ...file,
    printedOn: localDate('2026-11-22'),
    handlerName: '李娜',
    certificate: anEmploymentCertificate({ personId: file.person.id, events }),
  }
}

/** The first of them was registered late. */
export function hiringFacts(count: number): HiringRosterFacts {
  const { spell } = employmentFacts()
  const hired = manyPeople(count).map((person, index) => ({ person, spell, isLate: index === 0 }))
  return { stationName, rosterNo: 'ZG2026-000002', hired }
}

const trainingClass = aTrainingClass({
  classNo: 'PX2026-000007',
  title: '家政服务员（初级）',
  plannedHours: classHours(48),
})

export function rosterFacts(count: number): ClassRosterFacts {
  return {
    stationName,
    trainingClass,
    filledOn: localDate('2026-03-02'),
    trainees: manyPeople(count).map((person, index) => ({
      person,
      enrolment: anEnrolment({ ordinal: index + 1 }),
      statusBefore: index % 2 === 0 ? 'unemployed' : 'not-on-record',
    })),
  }
}

export function signInFacts(count: number): SignInSheetFacts {
  return { ...rosterFacts(count), session: aSession({ ordinal: 3, topic: '居室清洁与消毒', rollCalled: false }) }
}

export function aCertificate(over: Partial<Certificate> = {}): Certificate {
  return {
    id: anId<'certificate'>(),
    certificateNo: '5199012026000001',
    enrolmentId: anId<'enrolment'>(),
    classId: trainingClass.id,
    personId: anId<'person'>(),
    issuedOn: localDate('2026-03-16'),
    attended: classHours(46),
    rate: fraction(46 / 48),
    policySource: '演示',
    ...over,
  }
}

export function certificateFacts(count: number): CompletionCertificateFacts {
  return {
    stationName,
    certificates: manyPeople(count).map((person, index) => ({
      person,
      trainingClass,
      certificate: aCertificate({
        personId: person.id,
        certificateNo: `519901${2026_000001 + index}`,
      }),
    })),
  }
}

export function approvalFacts(over: Partial<Person> = {}): PostApprovalFacts {
  return {
    stationName,
    person: aPerson({ name: '扎西·卓玛', sex: '2', ethnicity: '04', bornOn: localDate('1976-04-08'), ...over }),
    post: aPost({ postNo: 'GW2026-000004', title: '社区保洁员', subsidyMonthly: fen(165_000) }),
    assignment: anAssignment({ assignmentNo: 'SG2026-000011' }),
  }
}

export function noticeFacts(over: Partial<Person> = {}): PrivacyNoticeFacts {
  const toldOn = localDate('2026-03-02')
  return {
    stationName,
    person: aPerson({ name: '吉克·阿木', ...over }),
    notice: noticeOn(toldOn),
    declarations: declarationsOn(toldOn),
    told: [],
    toldOn,
  }
}

export function aPrint(over: Partial<PrintRecord> = {}): PrintRecord {
  return {
    id: anId<'print'>(),
    formId: 'unemployment-registration-form',
    subjectIds: [],
    paperNo: 'SY2026-000123',
    pages: 1,
    printedAt: instantOf(Date.UTC(2026, 2, 2, 16, 5)), // after midnight in China
    operatorName: '李娜',
    copy: 1,
    sentTo: 'printer',
    ...over,
  }
}

/** A person with something in every part of the file. */
export function personFileFacts(over: Partial<PersonFileFacts> = {}): PersonFileFacts {
  const person = aPerson({
    name: '吉克·阿木',
    ethnicity: '07',
    disabilityGrade: 3,
    priorityGroups: ['lifted-from-poverty', 'migrant-worker'],
    note: '只在上午方便接电话',
    hardship: [
      {
        category: 'disabled',
        recognisedOn: localDate('2026-02-10'),
        endedOn: null,
        endReason: null,
        grounds: {
          appliedOn: localDate('2026-02-03'),
          recognitionNo: 'KN-2026-17',
          evidence: 'disability-card',
          evidenceNote: '51990019850615003543',
          evidenceUntil: localDate('2030-01-31'),
          handlerName: '王强',
        },
      },
    ],
  })
  const cancelled = { kind: 'cancelled', endedOn: localDate('2026-03-01'), reason: '2', note: '开小卖部' } as const
  return {
    stationName,
    askedOn: localDate('2026-11-22'),
    identityCheck: 'own-document',
    person,
    household: null,
    statutoryRetirementOn: localDate('2048-06-15'),
    acceptances: [anAcceptance({ acceptanceNo: 'SL2026-000001' })],
    unemployment: [
      anUnemploymentSpell({ registrationNo: 'SY2026-000123', handlerName: '李娜', end: cancelled }),
      anUnemploymentSpell({
        registrationNo: 'SY2026-000456',
        registeredOn: localDate('2026-09-01'),
        followUps: [aFollowUp({ on: localDate('2026-10-09'), offered: '演示物流园分拣' })],
      }),
    ],
    employment: [anEmploymentSpell({ registrationNo: 'JY2026-000009' })],
    seeking: [aJobSeeking({ recommendations: [aRecommendation()] })],
    training: [
      {
        enrolment: anEnrolment({ ordinal: 7 }),
        trainingClass,
        certificate: aCertificate(),
        attendance: { attended: classHours(46), countable: classHours(48), rate: fraction(46 / 48) },
      },
    ],
    assignments: [
      { assignment: anAssignment({ assignmentNo: 'SG2026-000011' }), post: aPost({ title: '社区保洁员' }) },
    ],
    prints: [{ print: aPrint(), title: '失业人员登记表' }],
    employmentCertificates: [anEmploymentCertificate()],
    notices: [aNotice()],
    reviews: [
      {
        id: anId<'doubleLifeReview'>(),
        personId: person.id,
        kind: 'class-on-post',
        firstId: 'one',
        secondId: 'other',
        until: null,
        reason: '上午在岗，下午上课',
        reviewedOn: localDate('2026-11-20'),
        operatorName: '李娜',
      },
    ],
    mergedFrom: [
      {
        id: anId<'person'>(),
        personId: person.id,
        mergedOn: localDate('2026-10-01'),
        handlerName: '王强',
        file: aPerson({ name: '吉克阿木' }),
      },
    ],
    ...over,
  }
}

export function aBatch(over: Partial<Batch> = {}): Batch {
  return {
    id: anId<'batch'>(),
    batchNo: '519900-202611-003',
    month: month('2026-11'),
    sequence: 3,
    status: 'sealed',
    sealedAt: instantOf(Date.UTC(2026, 11, 3, 1, 5)),
    sealedSeq: 12_408,
    sealedHash: '0123456789abcdef'.repeat(4),
    previousBatchHash: 'f'.repeat(64),
    manifestHash: null,
    packageName: null,
    packageSha256: null,
    rows: null,
    exportedAt: null,
    ...over,
  }
}

export function monthReportFacts(over: Partial<MonthReportFacts> = {}): MonthReportFacts {
  return {
    stationName,
    batch: aBatch(),
    followsReport: true,
    figures: [
      { code: 'unemployed', opening: 12_408, added: 153, ended: 87, correction: -3, closing: 12_471 },
      { code: 'employed', opening: 8_001, added: 90, ended: 12, correction: 0, closing: 8_079 },
      { code: 'trainees', opening: 48, added: 50, ended: 48, correction: 0, closing: 50 },
      { code: 'certificates', opening: 96, added: 46, ended: 0, correction: 1, closing: 143 },
      { code: 'on-post', opening: 310, added: 6, ended: 4, correction: 0, closing: 312 },
    ],
    ...over,
  }
}
