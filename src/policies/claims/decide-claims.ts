import type { Person } from '../../domain/person/types'
import type { Assignment, Post, PostKind } from '../../domain/posts/types'
import { isRegisteredOn, minWorkingAge } from '../../domain/registration/spells'
import type { EmploymentSpell, UnemploymentSpell } from '../../domain/registration/types'
import { checkSeeking, isSeeking, isValidOn } from '../../domain/seeking/seeking'
import type { JobSeeking } from '../../domain/seeking/types'
import type { ParameterOverride } from '../../domain/station/types'
import { addDays, addMonths, ageOn, fen, type LocalDate } from '../../shared/units'
import type { PostRule } from '../posts/types'
import { decideEligibility } from '../posts/decide-eligibility'
import { proposeCancellations } from '../registration/propose-cancellation'
import { decideUnemployment } from '../registration/decide-unemployment'
import { decideCertificate, type CertificateFacts } from '../training/decide-certificate'
import type { Claim, ClaimService } from './types'

/** What is known of a person. */
export interface ClaimFacts {
  readonly person: Person
  readonly unemployment: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
  readonly seeking: readonly JobSeeking[]
  readonly assignments: readonly Assignment[]
  /** Classes that the person is in and has no certificate of. */
  readonly classes: readonly { readonly title: string; readonly facts: CertificateFacts }[]
}

type Decide = (facts: ClaimFacts, on: LocalDate, overrides: readonly ParameterOverride[]) => Claim | readonly Claim[]

/** Rules about one post alone: whether it has a place free is for its own page. */
const ofOnePost: ReadonlySet<PostRule> = new Set(['posts-vacancy', 'posts-valid-on-start'])

/**
 * What a person may claim on a day, and from when what not yet: one answer a service, each by the decision that the
 * service itself makes, with the same rules. Nothing is decided here a second time.
 *
 * @throws AppError `policy/not-in-force` for a day before the rules
 */
export function decideClaims(
  facts: ClaimFacts,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): readonly Claim[] {
  const services: readonly Decide[] = [unemployment, jobSeeking, post('urban'), post('rural'), certificates]
  return services.flatMap((decide) => decide(facts, on, overrides))
}

/** Registered: what the records say would end it. Not registered: what keeps the person from it. */
const unemployment: Decide = ({ person, ...records }, on, overrides) => {
  const spell = records.unemployment.find((one) => isRegisteredOn(one, on))
  if (spell) {
    const findings = proposeCancellations({ person, spell, on }, overrides).map(({ finding }) => finding)
    return claim('unemployment-registration', { standing: 'has', findings })
  }
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
  const { unemployment: spells, employment, assignments } = records
  const asked = { person, input, spells, employment, assignments, today: on }
  const { stops, warnings } = decideUnemployment(asked, overrides)
  const isYoung = stops.length > 0 && stops.every(({ code }) => code === 'registration/under-age')
  const minAge = Number(stops.find(({ code }) => code === 'registration/under-age')?.params['minAge'] ?? minWorkingAge)
  const from = isYoung ? addMonths(person.bornOn, minAge * 12) : null
  return claim('unemployment-registration', {
    ...standing(stops.length === 0, on, from),
    stops: [...stops, ...warnings],
  })
}

/** Valid: until when, and that it may be prolonged after. */
const jobSeeking: Decide = ({ person, seeking }, on) => {
  const valid = seeking.find((one) => isSeeking(one) && isValidOn(one, on))
  if (valid) return claim('job-seeking', { standing: 'has', from: addDays(valid.validUntil, 1) })
  const input = { personId: person.id, registeredOn: on, jobs: ['-'], region: '', monthlyPay: null, skills: '' }
  const wish = { ...input, acceptsDormitory: false, acceptsShifts: false, availableFrom: null, wantsTraining: false }
  const stops = checkSeeking(person, wish, seeking, on)
  const from = ageOn(person.bornOn, on) < minWorkingAge ? addMonths(person.bornOn, minWorkingAge * 12) : null
  return claim('job-seeking', { ...standing(stops.length === 0, on, from), stops })
}

/** Whether a post of a kind may be taken, were there one with a place free. */
function post(kind: PostKind): Decide {
  const service = kind === 'urban' ? 'urban-post' : 'rural-post'
  return ({ person, unemployment: unemploymentSpells, employment: employmentSpells, assignments }, on, overrides) => {
    const free = anyPost(kind, on)
    const records = { person, unemploymentSpells, employmentSpells, assignments }
    const decision = decideEligibility({ ...records, post: free, startsOn: on, vacancies: 1 }, overrides)
    const findings = decision.findings.filter(({ rule }) => !ofOnePost.has(rule))
    return claim(service, { ...standing(decision.outcome === 'eligible', on, decision.earliestOn), findings })
  }
}

/** A post as it would be: full-time where it is urban. */
function anyPost(kind: PostKind, on: LocalDate): Post {
  return {
    id: '' as Post['id'],
    postNo: '',
    title: '',
    kind,
    userUnit: '',
    place: '',
    heads: 1,
    isFullTime: kind === 'urban',
    hoursPerWeek: 0,
    subsidyMonthly: fen(0),
    validFrom: on,
    validTo: null,
    status: 'open',
  }
}

const certificates: Decide = ({ classes }, on, overrides) =>
  classes.map(({ title, facts }) => {
    const { outcome, findings } = decideCertificate(facts, overrides)
    return claim('certificate', { about: title, ...standing(outcome === 'granted', on, null), findings })
  })

function standing(isNow: boolean, on: LocalDate, from: LocalDate | null): Pick<Claim, 'standing' | 'from'> {
  if (isNow) return { standing: 'now', from: on }
  return from !== null && from > on ? { standing: 'from', from } : { standing: 'no', from: null }
}

function claim(service: ClaimService, said: Partial<Claim> & Pick<Claim, 'standing'>): Claim {
  return { service, about: '', from: null, findings: [], stops: [], ...said }
}
