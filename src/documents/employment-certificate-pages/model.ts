import { codeName } from '../../domain/code-tables'
import { personPaperNo } from '../../domain/documents/person-paper-no'
import type { CertificateEvent, EmploymentCertificate } from '../../domain/employment-certificate/types'
import type { HardshipSpell, Person } from '../../domain/person/types'
import type { Assignment, Post } from '../../domain/posts/types'
import type { EmploymentSpell, UnemploymentSpell } from '../../domain/registration/types'
import type { LocalDate } from '../../shared/units'
import { hardshipNames, reasonNames } from '../_kit/code-names'
import { dateText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { personWords, type PersonWords } from '../_kit/registration-parts'
import { labels } from './labels'

export interface CertificatePagesFacts {
  readonly stationName: string
  readonly printedOn: LocalDate
  readonly handlerName: string
  readonly person: Person
  readonly certificate: EmploymentCertificate
  readonly employment: readonly EmploymentSpell[]
  readonly unemployment: readonly UnemploymentSpell[]
  readonly assignments: readonly { readonly assignment: Assignment; readonly post: Post }[]
}

/** A kind of entries, each in a table of its own. */
export type PageTable = keyof typeof labels.tables

/** Everything that 就业创业证记载内容 shows, as text. */
export interface CertificatePagesModel extends PersonWords {
  readonly stationName: string
  readonly sheetNo: string
  readonly code: string
  readonly certificateNo: string
  readonly issuedOn: string
  readonly office: string
  readonly medium: string
  readonly state: string
  readonly tables: Readonly<Record<PageTable, readonly (readonly string[])[]>>
  readonly handlerName: string
  readonly registeredOn: string
}

const day = (date: LocalDate | null): string => (date ? dateText(date) : '')
const named = (table: Parameters<typeof codeName>[0], code: string | undefined): string =>
  code === undefined ? '' : codeName(table, code, 'zh-CN')
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')

function stateText({ events, invalidated }: EmploymentCertificate): string {
  if (invalidated) {
    return joined(labels.void, dateText(invalidated.on), named('certificateVoidReason', invalidated.reason))
  }
  const reissues = events.filter(({ kind }) => kind === 'reissued').length
  return joined(labels.valid, reissues === 0 ? '' : labels.reissued.join(` ${reissues} `))
}

function employmentRow({ registeredOn, employer, kind, startedOn, endedOn, endCode, endReason }: EmploymentSpell) {
  const reason = joined(named('jobEndReason', endCode), endReason ?? '')
  return [dateText(registeredOn), employer, named('employmentKind', kind), dateText(startedOn), day(endedOn), reason]
}

function unemploymentRow({ registeredOn, unemployedOn, reason, end }: UnemploymentSpell) {
  const why = end ? (end.kind === 'employed' ? labels.employed : named('cancellationReason', end.reason)) : ''
  return [dateText(registeredOn), dateText(unemployedOn), reasonNames[reason], day(end?.endedOn ?? null), why]
}

function assistanceRow({ recognisedOn, category, endedOn, endReason }: HardshipSpell) {
  return [dateText(recognisedOn), hardshipNames[category], day(endedOn), endReason ?? '']
}

function policyRow({ assignment, post }: CertificatePagesFacts['assignments'][number]) {
  const content = joined(post.title, post.userUnit)
  return [labels.welfarePost, content, dateText(assignment.startedOn), day(assignment.endedOn)]
}

function eventRow(event: CertificateEvent) {
  return [dateText(event.on), labels.eventKinds[event.kind], contentOf(event), event.handlerName]
}

function contentOf(event: CertificateEvent): string {
  if (event.kind === 'checked') return event.note
  if (event.kind === 'reissued') return joined(labels.causes[event.cause], event.statement)
  const word = (text: string): string => (event.item === 'medium' ? named('certificateMedium', text) : text)
  return `${named('certificateItem', event.item)}：${word(event.was)}${labels.becomes}${word(event.becomes)}`
}

const byDay = <T>(all: readonly T[], dayOf: (one: T) => string): T[] =>
  all.toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))

/** Words of the pages from the records, oldest first; the holder's copy shows numbers whole. */
export function toCertificatePagesModel(facts: CertificatePagesFacts): CertificatePagesModel {
  const { person, certificate, printedOn } = facts
  const sheetNo = personPaperNo('employment-certificate-pages', printedOn, person.id)
  return {
    stationName: facts.stationName,
    sheetNo,
    code: paperCode('employment-certificate-pages', sheetNo),
    ...personWords(person),
    certificateNo: certificate.certificateNo,
    issuedOn: dateText(certificate.issuedOn),
    office: certificate.issuingOffice,
    medium: named('certificateMedium', certificate.medium),
    state: stateText(certificate),
    tables: {
      employment: byDay(facts.employment, (one) => one.registeredOn).map(employmentRow),
      unemployment: byDay(facts.unemployment, (one) => one.registeredOn).map(unemploymentRow),
      assistance: byDay(person.hardship, (one) => one.recognisedOn).map(assistanceRow),
      policies: byDay(facts.assignments, (one) => one.assignment.startedOn).map(policyRow),
      events: certificate.events.map(eventRow),
    },
    handlerName: facts.handlerName,
    registeredOn: dateText(printedOn),
  }
}
