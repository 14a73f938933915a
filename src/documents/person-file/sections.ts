import { codeName } from '../../domain/code-tables'
import { wallClockOf, type LocalDate } from '../../shared/units'
import { hardshipNames, placeNames, reasonNames } from '../_kit/code-names'
import { dateText } from '../_kit/date-text'
import { recordText } from '../_kit/record-text'
import { flagsOf } from '../../domain/person/flags/in-force'
import type { PersonFileFacts } from './facts'
import { flagRow, noteRow } from './flag-rows'
import { labels } from './labels'
import { span, yesNo, type RecordRow } from './row-parts'
import { followUpsText, seekingRow } from './seeking-rows'

const { line } = labels

type Row<K extends 'unemployment' | 'employment' | 'training' | 'assignments' | 'prints' | 'notices'> =
  PersonFileFacts[K][number]

function day(date: LocalDate | null | undefined): string {
  return date ? dateText(date) : ''
}

function unemploymentRow(spell: Row<'unemployment'>): RecordRow {
  const { end } = spell
  return [
    spell.registrationNo,
    span(spell.registeredOn, end?.endedOn ?? null),
    recordText([
      [line.place, placeNames[spell.place]],
      [line.unemployedOn, dateText(spell.unemployedOn)],
      [line.reason, reasonNames[spell.reason]],
      [line.previousEmployer, spell.previousEmployer],
      [line.previousJob, spell.previousJob],
      [line.jobWish, spell.jobWish],
      [line.wantsTraining, yesNo(spell.wantsTraining)],
      [line.wantsStartUp, yesNo(spell.wantsStartUp)],
      [line.end, end ? (end.kind === 'employed' ? labels.employed : reasonOf(end.reason)) : ''],
      [line.note, end?.kind === 'cancelled' ? end.note : ''],
      [line.followUps, followUpsText(spell)],
      [line.handler, spell.handlerName],
    ]),
  ]
}

function reasonOf(code: string): string {
  return codeName('cancellationReason', code, 'zh-CN')
}

function employmentRow(spell: Row<'employment'>): RecordRow {
  return [
    spell.registrationNo,
    span(spell.startedOn, spell.endedOn),
    recordText([
      [line.kind, codeName('employmentKind', spell.kind, 'zh-CN')],
      [line.employer, spell.employer],
      [line.job, spell.job],
      [line.workPlace, spell.workPlace],
      [line.registeredOn, dateText(spell.registeredOn)],
      [line.end, spell.endReason ?? ''],
      [line.handler, spell.handlerName],
    ]),
  ]
}

function hardshipRow(spell: PersonFileFacts['person']['hardship'][number]): RecordRow {
  const { grounds } = spell
  return [
    grounds?.recognitionNo ?? '',
    span(spell.recognisedOn, spell.endedOn),
    recordText([
      [line.category, hardshipNames[spell.category]],
      [line.appliedOn, day(grounds?.appliedOn)],
      [line.evidence, grounds ? codeName('hardshipEvidence', grounds.evidence, 'zh-CN') : ''],
      [line.evidenceNote, grounds?.evidenceNote ?? ''],
      [line.evidenceUntil, day(grounds?.evidenceUntil)],
      [line.end, spell.endReason ?? ''],
      [line.handler, grounds?.handlerName ?? ''],
    ]),
  ]
}

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
      [line.withdrawnOn, day(enrolment.withdrawnOn)],
      [line.attendance, `${attendance.attended}${labels.hoursOf[0]}${attendance.countable}${labels.hoursOf[1]}`],
      [line.certificateNo, certificate?.certificateNo ?? ''],
      [line.issuedOn, day(certificate?.issuedOn)],
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

function printRow({ print, title }: Row<'prints'>): RecordRow {
  return [
    print.paperNo,
    dateText(wallClockOf(print.printedAt).on),
    recordText([
      [line.form, title],
      [line.pages, `${print.pages}${labels.pagesUnit}`],
      [line.copy, `${labels.copyOf[0]}${print.copy}${labels.copyOf[1]}`],
      [line.way, print.sentTo ? labels.sentTo[print.sentTo] : ''],
      [line.void, print.voided ? labels.voided : ''],
      [line.handler, print.operatorName],
    ]),
  ]
}

function noticeRow(notice: Row<'notices'>): RecordRow {
  return [
    notice.version,
    dateText(notice.toldOn),
    recordText([
      [line.way, labels.told[notice.how]],
      [line.handler, notice.operatorName],
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
  const byDay = <T>(all: readonly T[], dayOf: (one: T) => string): T[] =>
    all.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
  return [
    { title: sections.unemployment, rows: byDay(unemployment, (one) => one.registeredOn).map(unemploymentRow) },
    { title: sections.employment, rows: byDay(employment, (one) => one.startedOn).map(employmentRow) },
    { title: sections.seeking, rows: byDay(seeking, (one) => one.registeredOn).map(seekingRow) },
    { title: sections.hardship, rows: byDay(facts.person.hardship, (one) => one.recognisedOn).map(hardshipRow) },
    { title: sections.flags, rows: flagsOf(facts.person).map(flagRow) },
    { title: sections.training, rows: byDay(training, (one) => one.trainingClass.startsOn).map(trainingRow) },
    { title: sections.posts, rows: byDay(assignments, (one) => one.assignment.startedOn).map(postRow) },
    { title: sections.notes, rows: (facts.person.notes ?? []).map(noteRow) },
    { title: sections.prints, rows: byDay(prints, (one) => one.print.printedAt).map(printRow) },
    { title: sections.notices, rows: byDay(notices, (one) => one.toldOn).map(noticeRow) },
  ]
}
