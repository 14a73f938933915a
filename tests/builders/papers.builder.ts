import type { ClassRosterFacts } from '../../src/documents/class-roster/model'
import type { CompletionCertificateFacts } from '../../src/documents/completion-certificate/model'
import type { PostApprovalFacts } from '../../src/documents/post-approval-form/model'
import type { SignInSheetFacts } from '../../src/documents/sign-in-sheet/model'
import type { UnemploymentRegistrationFacts } from '../../src/documents/unemployment-registration-form/model'
import type { Person } from '../../src/domain/person/types'
import type { Certificate } from '../../src/domain/training/types'
import { classHours, fen, fraction, localDate } from '../../src/shared/units'
import { anId } from './id.builder'
import { aPerson, anIdNumber } from './person.builder'
import { aPost, anAssignment } from './posts.builder'
import { anUnemploymentSpell } from './registration.builder'
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
