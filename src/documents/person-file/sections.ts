import { flagsOf } from '../../domain/person/flags/in-force'
import { hardshipNames } from '../_kit/code-names'
import { dateText, dayText } from '../_kit/date-text'
import { byDay, recordText } from '../_kit/record-text'
import { employmentCertificateRow } from './certificate-rows'
import type { PersonFileFacts } from './facts'
import { flagRow, noteRow } from './flag-rows'
import { labels } from './labels'
import { mergedRow, noticeRow, printRow, reviewRow } from './office-rows'
import { span, type RecordRow } from './row-parts'
import { seekingRow } from './seeking-rows'
import { acceptanceRow, employmentRow, hardshipRow, unemploymentRow } from './spell-rows'

const { line } = labels

type Row<K extends 'training' | 'assignments'> = PersonFileFacts[K][number]

function trainingRow({ enrolment, trainingClass, certificate, attendance }: Row<'training'>): RecordRow {
  return [
    trainingClass.classNo,
    span(trainingClass.startsOn, trainingClass.endsOn),
    recordText([
      [line.course, trainingClass.title],
      [line.provider, trainingClass.provider],
      [line.trainingPlace, trainingClass.place],
      [line.ordinal, String(enrolment.ordinal)],
      [line.enrolledOn, dateText(enrolment.enrolledOn)],
      [line.withdrawnOn, dayText(enrolment.withdrawnOn)],
      [line.attendance, `${attendance.attended}${labels.hoursOf[0]}${attendance.countable}${labels.hoursOf[1]}`],
      [line.certificateNo, certificate?.certificateNo ?? ''],
      [line.issuedOn, dayText(certificate?.issuedOn)],
      [line.decidedBy, certificate?.policySource ?? ''],
    ]),
  ]
}

function postRow({ assignment, post }: Row<'assignments'>): RecordRow {
  const { category } = assignment
  return [
    assignment.assignmentNo,
    span(assignment.startedOn, assignment.endedOn),
    recordText([
      [line.post, `${post.title}（${post.postNo}）`],
      [line.userUnit, post.userUnit],
      [line.workPlace, post.place],
      [line.category, category === 'rural-priority' ? labels.ruralPriority : hardshipNames[category]],
      [line.firstApprovedOn, dateText(assignment.firstApprovedOn)],
      [line.placement, `${labels.placementOf[0]}${assignment.placementOrdinal}${labels.placementOf[1]}`],
      [line.subsidyUntil, dateText(assignment.subsidyUntil)],
      [line.retirementOn, dateText(assignment.statutoryRetirementOn)],
      [line.decidedBy, assignment.policySource],
      [line.end, assignment.endReason ?? ''],
    ]),
  ]
}

/** Records of one kind, each in a row. */
export interface FileSection {
  readonly title: string
  readonly rows: readonly RecordRow[]
}

/** Everything that lies under the particulars, oldest first in each section. */
export function fileSections(facts: PersonFileFacts): readonly FileSection[] {
  const { sections } = labels
  const { unemployment, employment, seeking, training, assignments, prints, notices } = facts
  const { acceptances, employmentCertificates, mergedFrom, reviews } = facts
  return [
    { title: sections.acceptances, rows: byDay(acceptances, (one) => one.acceptedOn).map(acceptanceRow) },
    { title: sections.unemployment, rows: byDay(unemployment, (one) => one.registeredOn).map(unemploymentRow) },
    { title: sections.employment, rows: byDay(employment, (one) => one.startedOn).map(employmentRow) },
    { title: sections.seeking, rows: byDay(seeking, (one) => one.registeredOn).map(seekingRow) },
    { title: sections.hardship, rows: byDay(facts.person.hardship, (one) => one.recognisedOn).map(hardshipRow) },
    { title: sections.flags, rows: flagsOf(facts.person).map(flagRow) },
    {
      title: sections.employmentCertificates,
      rows: byDay(employmentCertificates, (one) => one.issuedOn).map(employmentCertificateRow),
    },
    { title: sections.training, rows: byDay(training, (one) => one.trainingClass.startsOn).map(trainingRow) },
    { title: sections.posts, rows: byDay(assignments, (one) => one.assignment.startedOn).map(postRow) },
    { title: sections.reviews, rows: byDay(reviews, (one) => one.reviewedOn).map(reviewRow) },
    { title: sections.merged, rows: byDay(mergedFrom, (one) => one.mergedOn).map(mergedRow) },
    { title: sections.notes, rows: (facts.person.notes ?? []).map(noteRow) },
    { title: sections.prints, rows: byDay(prints, (one) => one.print.printedAt).map(printRow) },
    { title: sections.notices, rows: byDay(notices, (one) => one.toldOn).map(noticeRow) },
  ]
}
