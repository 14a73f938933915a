import { checkCertificate, isValid, nextCheckOn } from '../../domain/employment-certificate/certificate'
import { isRegisteredOn, minWorkingAge } from '../../domain/registration/spells'
import { checkSeeking, isSeeking, isValidOn } from '../../domain/seeking/seeking'
import type { ParameterOverride } from '../../domain/station/types'
import { addDays, addMonths, ageOn, type LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import { firstFreeDay } from '../first-day'
import { switchParameterOn } from '../parameters/parameters'
import { decideUnemployment } from '../registration/decide-unemployment'
import { proposeCancellations } from '../registration/propose-cancellation'
import type { RegistrationDecision, UnemploymentRule } from '../registration/types'
import { claim, standing } from './claim'
import type { ClaimDecision, ClaimFacts } from './types'

/** Registered: what the records say would end it. Not registered: rule by rule, what keeps the person from it. */
export const claimUnemployment: ClaimDecision = (facts, on, overrides) => {
  const spell = facts.unemployment.find((one) => isRegisteredOn(one, on))
  if (spell) {
    const proposals = proposeCancellations({ person: facts.person, spell, on }, overrides)
    return claim('unemployment-registration', {
      standing: 'has',
      findings: proposals.map(({ finding }) => finding),
    })
  }
  const decision = askUnemployment(facts, on, overrides)
  const isNow = decision.stops.length === 0
  const from = isNow ? on : firstFreeDay(on, overrides, (day) => against(askUnemployment(facts, day, overrides)))
  const { findings } = decision
  const stops = unmet(decision).length > 0 ? [] : decision.stops
  return claim('unemployment-registration', { ...standing(isNow, on, from), findings, stops })
}

/** The registration as it would be entered on a day; what the person says of it does not matter to the rules. */
function askUnemployment(
  { person, unemployment: spells, employment, assignments }: ClaimFacts,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): RegistrationDecision<UnemploymentRule> {
  const input = {
    personId: person.id,
    registeredOn: on,
    unemployedOn: on,
    place: 'hukou',
    reason: '99',
    previousEmployer: '',
    previousJob: '',
    jobWish: '',
    wantsTraining: false,
    wantsStartUp: false,
  } as const
  return decideUnemployment({ person, input, spells, employment, assignments, today: on }, overrides)
}

/** Rules that stop a registration. */
function unmet({ findings }: RegistrationDecision<UnemploymentRule>): readonly Finding[] {
  return findings.filter(({ level, outcome }) => level === 'stop' && outcome !== 'met')
}

/** What stops a registration: rules, or something that no rule speaks of and no waiting mends. */
function against(decision: RegistrationDecision<UnemploymentRule>): readonly Pick<Finding, 'earliestOn'>[] {
  if (decision.stops.length === 0) return []
  const rules = unmet(decision)
  return rules.length > 0 ? rules : [{ earliestOn: null }]
}

/** Valid: until when, and that it may be prolonged after. */
export const claimJobSeeking: ClaimDecision = ({ person, seeking }, on) => {
  const valid = seeking.find((one) => isSeeking(one) && isValidOn(one, on))
  if (valid) return claim('job-seeking', { standing: 'has', from: addDays(valid.validUntil, 1) })
  const input = { personId: person.id, registeredOn: on, jobs: ['-'], region: '', monthlyPay: null, skills: '' }
  const wish = { ...input, acceptsDormitory: false, acceptsShifts: false, availableFrom: null, wantsTraining: false }
  const stops = checkSeeking(person, wish, seeking, on)
  return claim('job-seeking', { ...standing(stops.length === 0, on, workingAgeFrom(person, on)), stops })
}

/** A valid one is had, until its next check where the county does the yearly check; otherwise one may be put on file. */
export const claimEmploymentCertificate: ClaimDecision = ({ person, employmentCertificates }, on, overrides) => {
  const valid = employmentCertificates.find(isValid)
  if (valid) {
    const isChecked = switchParameterOn('cert.annualCheck', on, overrides).value
    return claim('employment-certificate', { standing: 'has', from: isChecked ? nextCheckOn(valid) : null })
  }
  const entry = { personId: person.id, certificateNo: '0', issuedOn: on, issuingOffice: '-', medium: 'paper' } as const
  const stops = checkCertificate(person, entry, employmentCertificates, on)
  return claim('employment-certificate', { ...standing(stops.length === 0, on, workingAgeFrom(person, on)), stops })
}

/** The birthday from which somebody may work; `null` once it is past. */
function workingAgeFrom({ bornOn }: Pick<ClaimFacts['person'], 'bornOn'>, on: LocalDate): LocalDate | null {
  return ageOn(bornOn, on) < minWorkingAge ? addMonths(bornOn, minWorkingAge * 12) : null
}
