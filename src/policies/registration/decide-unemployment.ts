import type { Person } from '../../domain/person/types'
import { checkEndings } from '../../domain/registration/employment-end'
import { openEmployments, type PostTie } from '../../domain/registration/on-post'
import { checkUnemployment, isOpen, lastDayOf, stillEmployed, unended } from '../../domain/registration/spells'
import type { EmploymentSpell, NewUnemployment, UnemploymentSpell } from '../../domain/registration/types'
import type { FieldIssue } from '../../domain/person/remarks'
import type { ParameterOverride } from '../../domain/station/types'
import { addMonths, ageOn, type LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import { numberParameterOn, switchParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import type { RegistrationDecision, UnemploymentRule } from './types'

/** What a decision about an unemployment registration looks at. */
export interface UnemploymentFacts {
  readonly person: Pick<Person, 'bornOn' | 'pension' | 'documentKind'>
  readonly input: NewUnemployment
  readonly spells: readonly UnemploymentSpell[]
  readonly employment: readonly EmploymentSpell[]
  readonly assignments: readonly PostTie[]
  readonly today: LocalDate
}

type Check = (facts: UnemploymentFacts, overrides: readonly ParameterOverride[]) => Finding<UnemploymentRule>

const checks: Readonly<Record<UnemploymentRule, Check>> = {
  'unemp-identity': checkIdentity,
  'unemp-place': checkPlace,
  'unemp-age': checkAge,
  'unemp-pension': checkPension,
  'unemp-jobless': checkJobless,
  'unemp-one-registration': checkOneRegistration,
}

/**
 * Whether a person may be registered unemployed on the day of the entry, rule by rule, by the rules of that day. No paper
 * is asked for: missing proofs never stop a registration, and a person without a usable document is warned of only.
 *
 * @returns the stops of `checkUnemployment`, and `registration/under-age`, `registration/draws-pension`,
 *   `registration/still-employed` (an employment that does not end with it), `registration/on-post`, what is wrong with
 *   the ends; a resident pension only warns (`registration/draws-resident-pension`), and only where the parameter says
 *   so, as does a day of unemployment before the last day of registered work (`registration/unemployed-before-end`):
 *   what the person says is taken down, and the registration asks for no proof of it
 * @throws AppError `policy/not-in-force` for a day before the rules
 * @source 人社厅发〔2020〕3号 (from 16 until a basic pension is drawn), 人社厅发〔2020〕79号 (places, no proofs)
 */
export function decideUnemployment(
  facts: UnemploymentFacts,
  overrides: readonly ParameterOverride[],
): RegistrationDecision<UnemploymentRule> {
  const findings = Object.values(checks).map((check) => check(facts, overrides))
  const { person, input, spells, today } = facts
  const entry = checkUnemployment(person, input, spells, today)
  const endStops = checkEndings(input.endsEmployment ?? [], facts, input.registeredOn)
  const stops = [...entry.stops, ...ruleStops(facts, findings), ...endStops]
  const warnings = [
    ...(findings.some(isResidentWarning)
      ? [{ field: 'personId', code: 'registration/draws-resident-pension', params: {} } as const]
      : []),
    ...unemployedBefore(facts),
  ]
  return { outcome: stops.length === 0 ? 'allowed' : 'refused', findings, stops, warnings }
}

/** Registered work that lasted longer than the person says; one of the two is to be put right. */
function unemployedBefore({ input, employment }: UnemploymentFacts): FieldIssue[] {
  const workedUntil = lastDayOf(employment, input.endsEmployment)
  if (workedUntil === null || workedUntil <= input.unemployedOn) return []
  return [{ field: 'unemployedOn', code: 'registration/unemployed-before-end', params: { workedUntil } }]
}

/** Employments that stay open though the person would be unemployed; work on a post of an assignment is `postOf`. */
function leftOpen({ employment, assignments, input }: UnemploymentFacts) {
  return unended(openEmployments(employment, assignments), input.endsEmployment)
}

const isResidentWarning = ({ rule, level, outcome }: Finding<UnemploymentRule>): boolean =>
  rule === 'unemp-pension' && level === 'warn' && outcome === 'not-met'

/** What a rule that is not met says beside a field. An open registration and the dates are the entry's own stops. */
function ruleStops(facts: UnemploymentFacts, findings: readonly Finding<UnemploymentRule>[]): FieldIssue[] {
  return findings.flatMap(({ rule, level, outcome, params }): FieldIssue[] => {
    if (level !== 'stop' || outcome === 'met') return []
    if (rule === 'unemp-age') {
      return [{ field: 'registeredOn', code: 'registration/under-age', params: { minAge: params['minAge'] ?? 0 } }]
    }
    if (rule === 'unemp-pension') return [{ field: 'personId', code: 'registration/draws-pension', params: {} }]
    if (rule !== 'unemp-jobless') return []
    const post = postOf(facts)
    return post
      ? [{ field: 'personId', code: 'registration/on-post', params: { assignmentNo: post.assignmentNo } }]
      : stillEmployed(leftOpen(facts))
  })
}

function checkIdentity({ person }: UnemploymentFacts): Finding<UnemploymentRule> {
  const outcome = person.documentKind === 'none' ? 'not-met' : 'met'
  const params = { documentKind: person.documentKind }
  return { rule: 'unemp-identity', outcome, level: 'warn', params, source: sources.identityOnly, earliestOn: null }
}

function checkPlace({ input }: UnemploymentFacts): Finding<UnemploymentRule> {
  const params = { registrationPlace: input.place }
  const source = sources.registrationPlaces
  return { rule: 'unemp-place', outcome: 'met', level: 'stop', params, source, earliestOn: null }
}

function checkAge({ person, input }: UnemploymentFacts, overrides: readonly ParameterOverride[]) {
  const least = numberParameterOn('unempReg.minAge', input.registeredOn, overrides)
  const { value: minAge, source } = least
  const age = ageOn(person.bornOn, input.registeredOn)
  const reachedOn = addMonths(person.bornOn, minAge * 12)
  const isMet = age >= minAge
  return {
    rule: 'unemp-age',
    outcome: isMet ? 'met' : 'not-met',
    level: 'stop',
    params: { age, minAge, reachedOn },
    source,
    version: versionOf('unempReg.minAge', least),
    earliestOn: isMet ? null : reachedOn,
  } as const satisfies Finding<UnemploymentRule>
}

/** An employee pension stops; a resident pension warns where the parameter says that it ends a registration. */
function checkPension({ person, input }: UnemploymentFacts, overrides: readonly ParameterOverride[]) {
  const ends = switchParameterOn('unempReg.residentPensionEnds', input.registeredOn, overrides)
  const isResident = person.pension === 'resident'
  const isMet = person.pension === 'none' || (isResident && !ends.value)
  return {
    rule: 'unemp-pension',
    outcome: isMet ? 'met' : 'not-met',
    level: isResident ? 'warn' : 'stop',
    params: { pension: person.pension },
    source: isResident ? ends.source : sources.registration2020,
    ...(isResident && { version: versionOf('unempReg.residentPensionEnds', ends) }),
    earliestOn: null,
  } as const satisfies Finding<UnemploymentRule>
}

const postOf = ({ assignments }: UnemploymentFacts) => assignments.find(({ endedOn }) => endedOn === null)

/** Without work: on no post, and every open employment ends with the registration. */
function checkJobless(facts: UnemploymentFacts): Finding<UnemploymentRule> {
  const post = postOf(facts)
  const left = leftOpen(facts)
  return {
    rule: 'unemp-jobless',
    outcome: post || left.length > 0 ? 'not-met' : 'met',
    level: 'stop',
    params: { workNo: post?.assignmentNo ?? left[0]?.registrationNo ?? '' },
    source: sources.registrationScope,
    earliestOn: null,
  }
}

function checkOneRegistration({ spells }: UnemploymentFacts): Finding<UnemploymentRule> {
  const open = spells.find(isOpen)
  return {
    rule: 'unemp-one-registration',
    outcome: open ? 'not-met' : 'met',
    level: 'stop',
    params: { registrationNo: open?.registrationNo ?? '' },
    source: sources.oneRegistration,
    earliestOn: null,
  }
}
