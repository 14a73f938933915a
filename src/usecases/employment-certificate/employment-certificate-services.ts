import type {
  CertificateVoiding,
  EmploymentCertificate,
  NewCertificateEvent,
  NewEmploymentCertificate,
} from '../../domain/employment-certificate/types'
import type { Id } from '../../shared/ids'
import type { Committed } from '../ports'

/** The employment certificate (就业创业证) as a record. */
export interface EmploymentCertificateServices {
  issue(input: NewEmploymentCertificate): Promise<Committed<EmploymentCertificate>>
  /** Given out again, contents changed, or checked. */
  record(id: Id<'employmentCertificate'>, event: NewCertificateEvent): Promise<Committed<EmploymentCertificate>>
  void(id: Id<'employmentCertificate'>, voiding: CertificateVoiding): Promise<Committed<EmploymentCertificate>>
}
