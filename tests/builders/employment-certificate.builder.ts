import type { EmploymentCertificate, NewEmploymentCertificate } from '../../src/domain/employment-certificate/types'
import { localDate } from '../../src/shared/units'
import { anId } from './id.builder'

/** What a clerk enters for a certificate; the county code is one that is never given to anybody. */
export function aNewEmploymentCertificate(over: Partial<NewEmploymentCertificate> = {}): NewEmploymentCertificate {
  return {
    personId: anId<'person'>(),
    certificateNo: '5199001024000123',
    issuedOn: localDate('2024-03-01'),
    issuingOffice: '演示县就业服务中心',
    medium: 'social-security-card',
    ...over,
  }
}

/** A valid certificate to which nothing happened yet. */
export function anEmploymentCertificate(over: Partial<EmploymentCertificate> = {}): EmploymentCertificate {
  return {
    ...aNewEmploymentCertificate(),
    id: anId<'employmentCertificate'>(),
    handlerName: '经办员',
    events: [],
    invalidated: null,
    ...over,
  }
}
