import type { CertificateEvent, EmploymentCertificate } from '../../domain/employment-certificate/types'
import { eventWords } from '../_kit/certificate-event'
import { named } from '../_kit/code-text'
import { dateText } from '../_kit/date-text'
import { joined, recordText } from '../_kit/record-text'
import { labels } from './labels'
import { span, type RecordRow } from './row-parts'

const { line } = labels

/** 就业创业证: how it was given out, what happened to it since, and its end. */
export function employmentCertificateRow(certificate: EmploymentCertificate): RecordRow {
  const { invalidated } = certificate
  return [
    certificate.certificateNo,
    span(certificate.issuedOn, invalidated?.on ?? null),
    recordText([
      [line.office, certificate.issuingOffice],
      [line.medium, named('certificateMedium', certificate.medium)],
      [line.handler, certificate.handlerName],
      [line.events, certificate.events.map(eventText).join('；')],
      [
        line.void,
        invalidated
          ? joined([named('certificateVoidReason', invalidated.reason), invalidated.note, invalidated.handlerName])
          : '',
      ],
    ]),
  ]
}

function eventText(event: CertificateEvent): string {
  const { kind, about, told } = eventWords(event, '→')
  return joined([dateText(event.on), kind, about, ...told, event.handlerName])
}
