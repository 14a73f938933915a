import { maskIdNumber } from '../../domain/person/mask'
import type { Person } from '../../domain/person/types'
import type { Enrolment, Session, TrainingClass } from '../../domain/training/types'
import { dayPartNames } from '../_kit/code-names'
import { dateText } from '../_kit/date-text'

import { paperCode } from '../_kit/paper-code'
import { labels } from './labels'

export interface SignInSheetFacts {
  readonly trainingClass: TrainingClass
  readonly session: Session
  readonly trainees: readonly { readonly enrolment: Enrolment; readonly person: Person }[]
}

export interface SignInSheetModel {
  readonly sheetNo: string
  readonly code: string
  readonly provider: string
  readonly classNo: string
  readonly course: string
  readonly session: string
  readonly heldOn: string
  readonly topic: string
  readonly hours: string
  readonly teacher: string
  readonly place: string
  readonly expected: string
  readonly rows: readonly { readonly ordinal: string; readonly name: string; readonly idNumber: string }[]
}

/** Number of the sheet of one session: the class's number and the session's, `PX2026-000001-03`. */
function signInSheetNo(trainingClass: TrainingClass, session: Session): string {
  return `${trainingClass.classNo}-${String(session.ordinal).padStart(2, '0')}`
}

/** The class's number inside the number of a sign-in sheet. */
export function classNoOfSheet(sheetNo: string): string {
  return sheetNo.replace(/-\d{2,3}$/, '')
}

/** Words of the sheet: who is enrolled on the day of the session; identity numbers masked, for the sheet goes round. */
export function toSignInSheetModel(facts: SignInSheetFacts): SignInSheetModel {
  const { trainingClass, session } = facts
  const sheetNo = signInSheetNo(trainingClass, session)
  const expected = facts.trainees
    .filter(({ enrolment }) => enrolment.withdrawnOn === null || enrolment.withdrawnOn > session.heldOn)
    .sort((a, b) => a.enrolment.ordinal - b.enrolment.ordinal)
  return {
    sheetNo,
    code: paperCode('sign-in-sheet', sheetNo),
    provider: trainingClass.provider,
    classNo: trainingClass.classNo,
    course: trainingClass.title,
    session: `第${session.ordinal}次`,
    heldOn: `${dateText(session.heldOn)}${dayPartNames[session.dayPart]}`,
    topic: session.topic,
    hours: String(session.classHours),
    teacher: trainingClass.teacher,
    place: trainingClass.place,
    expected: `${labels.expected}${expected.length}人`,
    rows: expected.map(({ enrolment, person }) => ({
      ordinal: String(enrolment.ordinal),
      name: person.name,
      idNumber: maskIdNumber(person.idNumber),
    })),
  }
}
