import { isValid, nextCheckOn } from '../../../domain/employment-certificate/certificate'
import type { EmploymentCertificate } from '../../../domain/employment-certificate/types'
import type { ParameterOverride } from '../../../domain/station/types'
import type { MessageKey } from '../../../i18n/message-types'
import { switchParameterOn } from '../../../policies/parameters/parameters'
import type { LocalDate } from '../../../shared/units'

/** How a certificate stands, as a tag says it. */
export interface CertificateState {
  readonly tone: 'attention' | 'done' | 'plain'
  readonly key: MessageKey
  readonly count: number
}

/** How a certificate stands on a day; a check is only due where the county does the yearly check. */
export function certificateState(
  certificate: EmploymentCertificate,
  overrides: readonly ParameterOverride[],
  on: LocalDate,
): CertificateState {
  const count = certificate.events.filter(({ kind }) => kind === 'reissued').length
  if (!isValid(certificate)) return { tone: 'plain', key: 'employmentCertificate.status.void', count }
  if (switchParameterOn('cert.annualCheck', on, overrides).value && nextCheckOn(certificate) <= on) {
    return { tone: 'attention', key: 'employmentCertificate.status.checkDue', count }
  }
  const key = count > 0 ? 'employmentCertificate.status.reissued' : 'employmentCertificate.status.valid'
  return { tone: 'done', key, count }
}
