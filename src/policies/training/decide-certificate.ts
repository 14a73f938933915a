import type { AttendanceSummary } from '../../domain/training/types'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import { numberParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import type { CertificateDecision, CertificateRule } from './types'

/** What a certificate is decided on. */
export interface CertificateFacts {
  readonly attendance: AttendanceSummary
  readonly sessionsPlanned: number
  readonly sessionsCalled: number
  /** Last day of the class: the rule in force on it applies, whenever the certificate is printed. */
  readonly classEndedOn: LocalDate
}

/**
 * Whether a trainee gets the completion certificate: attended the required share of the countable class hours, and the
 * roll of every session was called.
 *
 * @throws AppError `policy/not-in-force` for a class that ended before the first rule
 * @source parameter `train.attendanceMinRate`; see README.md of this folder
 */
export function decideCertificate(
  facts: CertificateFacts,
  overrides: readonly ParameterOverride[],
): CertificateDecision {
  const findings = [attendanceFinding(facts, overrides), rollFinding(facts)]
  return { outcome: findings.every((one) => one.outcome === 'met') ? 'granted' : 'refused', findings }
}

function attendanceFinding(
  { attendance, classEndedOn }: CertificateFacts,
  overrides: readonly ParameterOverride[],
): Finding<CertificateRule> {
  const required = numberParameterOn('train.attendanceMinRate', classEndedOn, overrides)
  const { attended, countable, rate } = attendance
  const fixed = {
    ...({ rule: 'training-attendance', level: 'stop', earliestOn: null } as const),
    source: required.source,
    version: versionOf('train.attendanceMinRate', required),
  }
  const params = { requiredRate: required.value, attended, countable }
  if (rate === null) return { ...fixed, outcome: 'unknown', params }
  const missing = Math.max(0, required.value * countable - attended)
  return {
    ...fixed,
    outcome: rate >= required.value ? 'met' : 'not-met',
    params: { ...params, attendedRate: rate, hoursShort: toHalfHours(missing) },
  }
}

function rollFinding({ sessionsPlanned, sessionsCalled }: CertificateFacts): Finding<CertificateRule> {
  const called = sessionsCalled >= sessionsPlanned ? 'met' : 'not-met'
  return {
    rule: 'training-all-sessions-called',
    outcome: sessionsPlanned === 0 ? 'unknown' : called,
    level: 'stop',
    params: { sessionsPlanned, sessionsCalled, sessionsLeft: Math.max(0, sessionsPlanned - sessionsCalled) },
    source: sources.classHours,
    earliestOn: null,
  }
}

/** Rounded up to half hours; the small allowance takes out what binary fractions add (0.55 × 100 is a little over 55). */
function toHalfHours(hours: number): number {
  return Math.max(0, Math.ceil(hours * 2 - 1e-9)) / 2
}
