import type { Finding } from '../decision'

/** Whether a trainee gets the certificate, and why. */
export interface CertificateDecision {
  readonly outcome: 'granted' | 'refused'
  readonly findings: readonly Finding<CertificateRule>[]
}

export type CertificateRule = 'training-attendance' | 'training-all-sessions-called'
