import type { EntryCheck } from '../../domain/registration/spells'
import type { Finding } from '../decision'

/** Rules of an unemployment registration. */
export type UnemploymentRule =
  'unemp-age' | 'unemp-jobless' | 'unemp-pension' | 'unemp-one-registration' | 'unemp-place' | 'unemp-identity'

/** Rules of an employment registration and of its end. */
export type EmploymentRule = 'emp-age' | 'emp-in-time' | 'emp-one-job' | 'emp-credit-code' | 'emp-end-in-time'

/** What was decided about an entry: what stops or warns, field by field, and every rule with its fact and source. */
export interface RegistrationDecision<Rule extends string> extends EntryCheck {
  readonly outcome: 'allowed' | 'refused'
  readonly findings: readonly Finding<Rule>[]
}
