import type { Id } from '../../shared/ids'
import type { LocalDate } from '../../shared/units'

/** What the certificate (就业创业证) is given out as. */
export type CertificateMedium = 'social-security-card' | 'electronic' | 'paper'

/** Why a certificate is void (注销). */
export type CertificateVoidReason = 'retired' | 'emigrated' | 'incapacitated' | 'died' | 'other'

/** Why it is given out again (补发). */
export type ReissueCause = 'lost' | 'damaged'

/** What of its contents was changed (变更). The number is only ever put right. */
export type CertificateItem =
  'number' | 'medium' | 'name' | 'document' | 'hukou' | 'residence' | 'education' | 'qualification' | 'other'

interface Happening {
  readonly on: LocalDate
  readonly handlerName: string
}

/** Given out again with the same number, on a written statement of the holder. */
export interface Reissue extends Happening {
  readonly kind: 'reissued'
  readonly cause: ReissueCause
  /** What the holder stated. */
  readonly statement: string
}

/** Contents changed: what stood there and what stands there now. */
export interface ContentChange extends Happening {
  readonly kind: 'changed'
  readonly item: CertificateItem
  readonly was: string
  readonly becomes: string
}

/** The yearly check (年检) where the county still does it. */
export interface AnnualCheck extends Happening {
  readonly kind: 'checked'
  readonly note: string
}

export type CertificateEvent = Reissue | ContentChange | AnnualCheck

/** One certificate (就业创业证) of a person: its number stays for good, what happened to it is kept. */
export interface EmploymentCertificate {
  readonly id: Id<'employmentCertificate'>
  readonly personId: Id<'person'>
  /** As the issuing office gave it: text, half-width, without blanks. */
  readonly certificateNo: string
  readonly issuedOn: LocalDate
  readonly issuingOffice: string
  readonly medium: CertificateMedium
  readonly handlerName: string
  /** Oldest first. */
  readonly events: readonly CertificateEvent[]
  readonly invalidated: (Happening & { readonly reason: CertificateVoidReason; readonly note: string }) | null
}

/** What the clerk enters for a certificate. */
export type NewEmploymentCertificate = Pick<
  EmploymentCertificate,
  'personId' | 'certificateNo' | 'issuedOn' | 'issuingOffice' | 'medium'
>

/** What the clerk enters when something happens to it. */
export type NewCertificateEvent =
  Omit<Reissue, 'handlerName'> | Omit<ContentChange, 'handlerName' | 'was'> | Omit<AnnualCheck, 'handlerName'>

/** What the clerk enters to make it void. */
export interface CertificateVoiding {
  readonly reason: CertificateVoidReason
  readonly on: LocalDate
  readonly note: string
}
