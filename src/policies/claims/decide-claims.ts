import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import { decideCertificate } from '../training/decide-certificate'
import { claim, standing } from './claim'
import { claimHardship } from './hardship-claims'
import { claimPost } from './post-claims'
import { claimEmploymentCertificate, claimJobSeeking, claimUnemployment } from './registration-claims'
import { claimServices, type Claim, type ClaimDecision, type ClaimFacts, type ClaimService } from './types'

/** Completion certificates of the classes that the person is in. */
const claimCertificates: ClaimDecision = ({ classes }, on, overrides) =>
  classes.map(({ title, facts }) => {
    const { outcome, findings } = decideCertificate(facts, overrides)
    return claim('certificate', { about: title, ...standing(outcome === 'granted', on, null), findings })
  })

const decisions: Readonly<Record<ClaimService, ClaimDecision>> = {
  'unemployment-registration': claimUnemployment,
  'job-seeking': claimJobSeeking,
  'employment-certificate': claimEmploymentCertificate,
  hardship: claimHardship,
  'urban-post': claimPost('urban'),
  'rural-post': claimPost('rural'),
  certificate: claimCertificates,
}

/**
 * What a person may claim on a day, and from when what not yet: each answer by the decision that the service itself
 * makes, with the same rules. Nothing is decided here a second time.
 *
 * @param services what is asked; everything unless said otherwise
 * @throws AppError `policy/not-in-force` for a day before the rules
 */
export function decideClaims(
  facts: ClaimFacts,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
  services: readonly ClaimService[] = claimServices,
): readonly Claim[] {
  return services.flatMap((service) => decisions[service](facts, on, overrides))
}
