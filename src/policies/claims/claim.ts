import type { LocalDate } from '../../shared/units'
import type { Claim, ClaimService } from './types'

/** A claim with what is said of it. */
export function claim(service: ClaimService, said: Partial<Claim> & Pick<Claim, 'standing'>): Claim {
  return { service, about: '', from: null, until: null, findings: [], stops: [], ...said }
}

/** Now, from a later day on, or not by waiting. */
export function standing(isNow: boolean, on: LocalDate, from: LocalDate | null): Pick<Claim, 'standing' | 'from'> {
  if (isNow) return { standing: 'now', from: on }
  return from !== null && from > on ? { standing: 'from', from } : { standing: 'no', from: null }
}
