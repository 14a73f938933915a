import type { Person } from '../../domain/person/types'
import type { FieldIssue } from '../../domain/person/remarks'
import { isPending } from '../../domain/registration/acceptance'
import { isCreditCode } from '../../domain/registration/credit-code'
import { checkEmploymentEnd, checkEndings, type EndingFacts } from '../../domain/registration/employment-end'
import {
  besidePosts,
  checkEmployment,
  minWorkingAge,
  publicWelfarePost,
  unended,
  type PersonSpells,
} from '../../domain/registration/spells'
import type {
  Acceptance,
  EmploymentEnd,
  EmploymentKind,
  EmploymentSpell,
  NewEmployment,
} from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import { addDays, addMonths, ageOn, type LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import { findNumberParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import type { EmploymentRule, RegistrationDecision } from './types'

/** What a decision about an employment registration looks at. */
export interface EmploymentFacts {
  readonly person: Person
  readonly input: NewEmployment
  readonly spells: PersonSpells
  readonly assignments: EndingFacts['assignments']
  readonly acceptances: readonly Pick<Acceptance, 'acceptanceNo' | 'end'>[]
  readonly today: LocalDate
}

/** Kinds that the person registers and not an employer. */
const ofOwn: ReadonlySet<EmploymentKind> = new Set(['2', '3', '4', '7', '8'])

/**
 * Whether a person may be registered employed, rule by rule, by the rules of the day of registration. A registration
 * that comes late is warned of and recorded, never refused.
 *
 * @returns the stops of `checkEmployment` and of the ends of other employments. An application for an unemployment
 *   registration that waits is warned of (`registration/acceptance-waits`): no rule found says what becomes of it
 * @source 就业服务与就业管理规定 (30 days after hiring, by the employer), 劳动法 art. 15
 */
export function decideEmployment(
  facts: EmploymentFacts,
  overrides: readonly ParameterOverride[],
): RegistrationDecision<EmploymentRule> {
  const { person, input, spells, assignments, today } = facts
  const entry = checkEmployment(person, input, spells, today)
  const ends = { employment: spells.employment, assignments }
  const stops = [...entry.stops, ...checkEndings(input.endsEmployment ?? [], ends, input.registeredOn)]
  const warnings = [...entry.warnings, ...facts.acceptances.filter(isPending).map(waits)]
  const inTime = checkInTime(input, overrides)
  const findings = [checkAge(facts), ...(inTime ? [inTime] : []), checkOneJob(facts), ...checkCode(input)]
  return { outcome: stops.length === 0 ? 'allowed' : 'refused', findings, stops, warnings }
}

function waits({ acceptanceNo }: Pick<Acceptance, 'acceptanceNo'>): FieldIssue {
  return { field: 'personId', code: 'registration/acceptance-waits', params: { acceptanceNo } }
}

/** Whether an employment was registered after the time limit of its first day. */
export function isLateOn(
  spell: Pick<EmploymentSpell, 'kind' | 'startedOn' | 'registeredOn'>,
  overrides: readonly ParameterOverride[],
): boolean {
  return checkInTime(spell, overrides)?.outcome === 'not-met'
}

/**
 * Whether the end of an employment is reported in time, by the rule of the last day. Late is recorded, never refused.
 *
 * @param registeredOn day of the report
 * @source 就业服务与就业管理规定 (within 15 days after the end)
 */
export function decideEmploymentEnd(
  facts: { readonly spell: EmploymentSpell; readonly end: EmploymentEnd; readonly registeredOn: LocalDate },
  overrides: readonly ParameterOverride[],
): RegistrationDecision<EmploymentRule> {
  const { spell, end, registeredOn } = facts
  const stops = checkEmploymentEnd(spell, end, registeredOn)
  const limit = findNumberParameterOn('empReg.endDays', end.on, overrides)
  const lastOn = addDays(end.on, limit?.value ?? 0)
  const inTime: Finding<EmploymentRule>[] = limit
    ? [
        {
          rule: 'emp-end-in-time',
          outcome: registeredOn <= lastOn ? 'met' : 'not-met',
          level: 'warn',
          params: { endedOn: end.on, lastOn, limitDays: limit.value },
          source: limit.source,
          version: versionOf('empReg.endDays', limit),
          earliestOn: null,
        },
      ]
    : []
  return { outcome: stops.length === 0 ? 'allowed' : 'refused', findings: inTime, stops, warnings: [] }
}

function checkAge({ person, input }: EmploymentFacts): Finding<EmploymentRule> {
  const age = ageOn(person.bornOn, input.startedOn)
  const reachedOn = addMonths(person.bornOn, minWorkingAge * 12)
  return {
    rule: 'emp-age',
    outcome: age >= minWorkingAge ? 'met' : 'not-met',
    level: 'stop',
    params: { age, minAge: minWorkingAge, reachedOn },
    source: sources.labourLaw,
    earliestOn: age >= minWorkingAge ? null : reachedOn,
  }
}

/** `null` for work that began before there was a limit. */
function checkInTime(
  input: Pick<NewEmployment, 'kind' | 'startedOn' | 'registeredOn'>,
  overrides: readonly ParameterOverride[],
): Finding<EmploymentRule> | null {
  const key = ofOwn.has(input.kind) ? 'empReg.ownDays' : 'empReg.employerDays'
  const limit = findNumberParameterOn(key, input.startedOn, overrides)
  if (!limit) return null
  const lastOn = addDays(input.startedOn, limit.value)
  return {
    rule: 'emp-in-time',
    outcome: input.registeredOn <= lastOn ? 'met' : 'not-met',
    level: 'warn',
    params: { startedOn: input.startedOn, lastOn, limitDays: limit.value },
    source: limit.source,
    version: versionOf(key, limit),
    earliestOn: null,
  }
}

function checkOneJob({ input, spells }: EmploymentFacts): Finding<EmploymentRule> {
  const isPost = input.kind === publicWelfarePost
  const left = isPost ? [] : unended(besidePosts(spells.employment), input.endsEmployment)
  return {
    rule: 'emp-one-job',
    outcome: left.length > 0 ? 'not-met' : 'met',
    level: 'stop',
    params: { registrationNo: left[0]?.registrationNo ?? '' },
    source: sources.employmentDisjoint,
    earliestOn: null,
  }
}

/** Nothing to say about a code that was not given. */
function checkCode({ creditCode = '' }: NewEmployment): Finding<EmploymentRule>[] {
  if (creditCode === '') return []
  const outcome = isCreditCode(creditCode) ? 'met' : 'not-met'
  const params = { creditCode }
  return [{ rule: 'emp-credit-code', outcome, level: 'warn', params, source: sources.creditCode, earliestOn: null }]
}
