import type { Person } from '../../domain/person/types'
import type { Assignment, Post } from '../../domain/posts/types'
import { capitalAmount, figureAmount } from '../_kit/amount-text'
import { educationName, ethnicityName, hardshipNames, postKindNames, sexNames } from '../_kit/code-names'
import { dateSpanText, dateText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { labels } from './labels'

export interface PostApprovalFacts {
  readonly stationName: string
  readonly person: Person
  readonly post: Post
  readonly assignment: Assignment
}

export interface PostApprovalModel {
  readonly stationName: string
  readonly assignmentNo: string
  readonly code: string
  readonly name: string
  readonly sex: string
  readonly ethnicity: string
  readonly bornOn: string
  readonly idNumber: string
  readonly education: string
  readonly category: string
  readonly phone: string
  readonly ordinal: string
  readonly hukouAddress: string
  readonly residenceAddress: string
  readonly postTitle: string
  readonly postKind: string
  readonly postNo: string
  readonly userUnit: string
  readonly workPlace: string
  readonly hours: string
  readonly term: string
  readonly subsidy: string
}

/** Words of the form from the assignment that it asks to approve; the identity number whole, for the archive. */
export function toPostApprovalModel(facts: PostApprovalFacts): PostApprovalModel {
  const { person, post, assignment } = facts
  return {
    stationName: facts.stationName,
    assignmentNo: assignment.assignmentNo,
    code: paperCode('post-approval-form', assignment.assignmentNo),
    name: person.name,
    sex: sexNames[person.sex],
    ethnicity: ethnicityName(person.ethnicity),
    bornOn: dateText(person.bornOn),
    idNumber: person.idNumber,
    education: educationName(person.education),
    category: assignment.category === 'rural-priority' ? labels.ruralPriority : hardshipNames[assignment.category],
    phone: person.phone,
    ordinal: `第${assignment.placementOrdinal}次`,
    hukouAddress: person.hukouAddress,
    residenceAddress: person.residenceAddress,
    postTitle: post.title,
    postKind: postKindNames[post.kind],
    postNo: post.postNo,
    userUnit: post.userUnit,
    workPlace: post.place,
    hours: `${post.hoursPerWeek}${labels.hoursUnit}`,
    term: dateSpanText(assignment.startedOn, assignment.subsidyUntil),
    subsidy: `每月${figureAmount(post.subsidyMonthly)}元（大写：人民币${capitalAmount(post.subsidyMonthly)}）`,
  }
}
