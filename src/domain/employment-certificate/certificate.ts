import { AppError } from '../../shared/errors/app-error'
import { addMonths, ageOn, type LocalDate } from '../../shared/units'
import type { FieldIssue } from '../person/remarks'
import type { Person } from '../person/types'
import { minWorkingAge } from '../registration/spells'
import { normaliseCertificateNo } from './number'
import type {
  CertificateEvent,
  CertificateVoiding,
  EmploymentCertificate,
  NewCertificateEvent,
  NewEmploymentCertificate,
} from './types'

/** Months after which a certificate is checked again, where it is. @source §3.4 of the domain reference: yearly */
const CHECK_MONTHS = 12
const media: ReadonlySet<string> = new Set(['social-security-card', 'electronic', 'paper'])

/** Whether a certificate is valid: it was not made void. */
export function isValid({ invalidated }: Pick<EmploymentCertificate, 'invalidated'>): boolean {
  return invalidated === null
}

/** The certificate as it is kept: number and office tidied. */
export function tidyCertificate(input: NewEmploymentCertificate): NewEmploymentCertificate {
  return {
    ...input,
    certificateNo: normaliseCertificateNo(input.certificateNo),
    issuingOffice: input.issuingOffice.trim(),
  }
}

/**
 * Checks a certificate that is put on file. What is unusual about its number is no matter of this check, see
 * `certificateNoWarnings`.
 *
 * @param others certificates of the person
 * @returns stops `employment-certificate/number-missing`, `…/office-missing`, `…/still-valid` while another one is,
 *   `registration/date-in-future`, `registration/under-age`
 */
export function checkCertificate(
  person: Pick<Person, 'bornOn'>,
  input: NewEmploymentCertificate,
  others: readonly EmploymentCertificate[],
  today: LocalDate,
): readonly FieldIssue[] {
  const stops: FieldIssue[] = []
  const { certificateNo, issuingOffice, issuedOn } = tidyCertificate(input)
  if (certificateNo === '') stops.push(issue('certificateNo', 'employment-certificate/number-missing'))
  if (issuingOffice === '') stops.push(issue('issuingOffice', 'employment-certificate/office-missing'))
  const valid = others.find(isValid)
  if (valid) stops.push(issue('certificateNo', 'employment-certificate/still-valid'))
  if (issuedOn > today) stops.push(issue('issuedOn', 'registration/date-in-future'))
  if (ageOn(person.bornOn, issuedOn) < minWorkingAge) {
    stops.push(issue('issuedOn', 'registration/under-age', { minAge: minWorkingAge }))
  }
  return stops
}

/** Last day on which something happened to a certificate. */
export function lastDayOfCertificate({ issuedOn, events }: EmploymentCertificate): LocalDate {
  return events.reduce((last, { on }) => (on > last ? on : last), issuedOn)
}

/**
 * The certificate with what happened to it. A re-issue keeps the number; a change of number or medium changes it.
 *
 * @throws AppError `employment-certificate/void`; `registration/date-order` before the last thing that happened;
 *   `employment-certificate/statement-missing`, `…/contents-missing`, `…/medium-unknown`
 */
export function withEvent(
  certificate: EmploymentCertificate,
  input: NewCertificateEvent,
  handlerName: string,
): EmploymentCertificate {
  mustBeValidOn(certificate, input.on)
  const event = eventOf(certificate, input, handlerName)
  const next = { ...certificate, events: [...certificate.events, event] }
  if (event.kind !== 'changed') return next
  if (event.item === 'number') return { ...next, certificateNo: event.becomes }
  return event.item === 'medium' ? { ...next, medium: event.becomes as EmploymentCertificate['medium'] } : next
}

function eventOf(
  certificate: EmploymentCertificate,
  input: NewCertificateEvent,
  handlerName: string,
): CertificateEvent {
  switch (input.kind) {
    case 'reissued': {
      const statement = input.statement.trim()
      if (statement === '') throw new AppError('employment-certificate/statement-missing')
      return { ...input, statement, handlerName }
    }
    case 'changed': {
      const { item } = input
      const becomes = item === 'number' ? normaliseCertificateNo(input.becomes) : input.becomes.trim()
      if (becomes === '') throw new AppError('employment-certificate/contents-missing')
      if (item === 'medium' && !media.has(becomes)) throw new AppError('employment-certificate/medium-unknown')
      const was = item === 'number' ? certificate.certificateNo : item === 'medium' ? certificate.medium : ''
      return { ...input, becomes, was, handlerName }
    }
    case 'checked':
      return { ...input, note: input.note.trim(), handlerName }
  }
}

/**
 * The certificate made void.
 *
 * @throws AppError `employment-certificate/void`; `registration/date-order`; `registration/reason-missing` when the
 *   reason is "other" and nothing is noted
 */
export function voidCertificate(
  certificate: EmploymentCertificate,
  { reason, on, note }: CertificateVoiding,
  handlerName: string,
): EmploymentCertificate {
  mustBeValidOn(certificate, on)
  if (reason === 'other' && note.trim() === '') throw new AppError('registration/reason-missing')
  return { ...certificate, invalidated: { on, reason, note: note.trim(), handlerName } }
}

/** Day by which a certificate wants to be checked again: a year after the last check, or after it was given out. */
export function nextCheckOn({ issuedOn, events }: EmploymentCertificate): LocalDate {
  const last = events.findLast(({ kind }) => kind === 'checked')?.on ?? issuedOn
  return addMonths(last, CHECK_MONTHS)
}

/**
 * The numbers under which a person is found once a certificate has its number: what was there, and that number last.
 */
export function certificateNumbersWith(
  { certificateNumbers = [] }: Pick<Person, 'certificateNumbers'>,
  certificateNo: string,
): readonly string[] {
  return [...certificateNumbers.filter((one) => one !== certificateNo), certificateNo]
}

function mustBeValidOn(certificate: EmploymentCertificate, on: LocalDate): void {
  if (!isValid(certificate)) throw new AppError('employment-certificate/void')
  const earliestOn = lastDayOfCertificate(certificate)
  if (on < earliestOn) throw new AppError('registration/date-order', { earliestOn })
}

function issue(
  field: keyof NewEmploymentCertificate,
  code: FieldIssue['code'],
  params: FieldIssue['params'] = {},
): FieldIssue {
  return { field, code, params }
}
