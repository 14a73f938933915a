import type { CertificateEvent, EmploymentCertificate } from '../../domain/employment-certificate/types'
import { dateText } from '../_kit/date-text'
import { recordText } from '../_kit/record-text'
import { labels } from './labels'
import { joined, named, span, type RecordRow } from './row-parts'

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
  return joined([dateText(event.on), labels.certificateEvents[event.kind], ...contentsOf(event), event.handlerName])
}

function contentsOf(event: CertificateEvent): readonly string[] {
  switch (event.kind) {
    case 'reissued':
      return [labels.reissueCauses[event.cause], event.statement]
    case 'checked':
      return [event.note]
    case 'changed': {
      const word = (text: string): string => (event.item === 'medium' ? named('certificateMedium', text) : text)
      return [named('certificateItem', event.item), joined([word(event.was), '→', word(event.becomes)])]
    }
  }
}
