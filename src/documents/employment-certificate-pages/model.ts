import { personPaperNo } from '../../domain/documents/person-paper-no'
import type { CertificateEvent, EmploymentCertificate } from '../../domain/employment-certificate/types'
import type { HardshipSpell, Person } from '../../domain/person/types'
import type { Assignment, Post } from '../../domain/posts/types'
import type { EmploymentSpell, UnemploymentSpell } from '../../domain/registration/types'
import type { LocalDate } from '../../shared/units'
import { eventWords } from '../_kit/certificate-event'
import { hardshipNames, reasonNames } from '../_kit/code-names'
import { named, registrationEndName } from '../_kit/code-text'
import { dateText, dayText } from '../_kit/date-text'
import { paperCode } from '../_kit/paper-code'
import { byDay, joined } from '../_kit/record-text'
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

function stateText({ events, invalidated }: EmploymentCertificate): string {
  if (invalidated) {
    return joined([labels.void, dateText(invalidated.on), named('certificateVoidReason', invalidated.reason)], '，')
  }
  const reissues = events.filter(({ kind }) => kind === 'reissued').length
  return joined([labels.valid, reissues === 0 ? '' : labels.reissued.join(` ${reissues} `)], '，')
}

function employmentRow({ registeredOn, employer, kind, startedOn, endedOn, endCode, endReason }: EmploymentSpell) {
  const reason = joined([named('jobEndReason', endCode), endReason ?? ''], '，')
  return [
    dateText(registeredOn),
    employer,
    named('employmentKind', kind),
    dateText(startedOn),
    dayText(endedOn),
    reason,
  ]
}

function unemploymentRow({ registeredOn, unemployedOn, reason, end }: UnemploymentSpell) {
  return [
    dateText(registeredOn),
    dateText(unemployedOn),
    reasonNames[reason],
    dayText(end?.endedOn),
    registrationEndName(end),
  ]
}

function assistanceRow({ recognisedOn, category, endedOn, endReason }: HardshipSpell) {
  return [dateText(recognisedOn), hardshipNames[category], dayText(endedOn), endReason ?? '']
}

function policyRow({ assignment, post }: CertificatePagesFacts['assignments'][number]) {
  const content = joined([post.title, post.userUnit], '，')
  return [labels.welfarePost, content, dateText(assignment.startedOn), dayText(assignment.endedOn)]
}

function eventRow(event: CertificateEvent) {
  const { kind, about, told } = eventWords(event, labels.becomes)
  const content = event.kind === 'changed' ? `${about}：${told.join('')}` : joined([about, ...told], '，')
  return [dateText(event.on), kind, content, event.handlerName]
}

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
