import type { HardshipExitReason } from '../../domain/person/hardship-types'
import { statutoryRetirement, retirementSource } from '../../domain/person/retirement'
import type { HardshipSpell } from '../../domain/person/types'
import type { Assignment } from '../../domain/posts/types'
import { followUpsOf, lastContactOn } from '../../domain/registration/follow-up'
import { isRegisteredOn } from '../../domain/registration/spells'
import type { UnemploymentSpell } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import { addMonths, type LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import { numberParameterOn, versionOf } from '../parameters/parameters'
import { sources } from '../sources'
import { jobOn } from './labour'
import type { HardshipRecords } from './types'

/** Why the records suggest that a recognition is over. */
export type ExitRule =
  | 'exit-pension'
  | 'exit-retirement-age'
  | 'exit-employed'
  | 'exit-member-employed'
  | 'exit-registration-cancelled'
  | 'exit-refusals'
  | 'exit-no-contact'

/** A reason for the exit (退出), found in the records. Nothing ends by itself: the clerk decides. */
export interface ExitProposal {
  readonly reason: HardshipExitReason
  /** `not-met`: what the recognition rests on does not hold any more. */
  readonly finding: Finding<ExitRule>
}

/** What is looked at: somebody with an open recognition. */
export interface ExitFacts extends HardshipRecords {
  readonly spell: HardshipSpell
  /** Assignments to public-welfare posts: the employment that comes with one is help, not an exit. */
  readonly assignments: readonly Pick<Assignment, 'employmentId'>[]
}

/**
 * Reasons for the exit that the records show, the surest first. Incapacity, school, military service, prison and the
 * wish to leave stand in no record: the clerk chooses those.
 *
 * @throws AppError `policy/not-in-force` for a day before the rules
 * @source domain reference §4.3 (list of another city, unconfirmed), 渐进式延迟法定退休年龄
 */
export function proposeExits(
  facts: ExitFacts,
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): readonly ExitProposal[] {
  return [
    pension(facts, on),
    employed(facts, on),
    memberEmployed(facts, on),
    registrationCancelled(facts, on),
    refusals(facts, on, overrides),
    noContact(facts, on, overrides),
  ].filter((one) => one !== null)
}

function pension({ person }: ExitFacts, on: LocalDate): ExitProposal | null {
  if (person.pension === 'employee') {
    return propose('01', {
      rule: 'exit-pension',
      params: { pension: person.pension },
      source: sources.registration2020,
    })
  }
  const statutoryRetirementOn = statutoryRetirement(person.bornOn, person.retirementKind)
  if (statutoryRetirementOn > on) return null
  return propose('01', { rule: 'exit-retirement-age', params: { statutoryRetirementOn }, source: retirementSource })
}

function employed({ employment, assignments }: ExitFacts, on: LocalDate): ExitProposal | null {
  const helped = new Set(assignments.map(({ employmentId }) => employmentId))
  const job = jobOn(
    employment.filter(({ id }) => !helped.has(id)),
    on,
  )
  if (!job) return null
  const params = { employmentKind: job.kind, startedOn: job.startedOn, registrationNo: job.registrationNo }
  return propose('06', { rule: 'exit-employed', params, source: sources.hardshipExit })
}

/** One member at work ends it for the whole household; here a post counts as work. */
function memberEmployed({ spell, relatives }: ExitFacts, on: LocalDate): ExitProposal | null {
  if (spell.category !== 'zero-employment-household') return null
  for (const { person, employment } of relatives) {
    const job = jobOn(employment, on)
    if (!job) continue
    const params = { name: person.name, startedOn: job.startedOn }
    return propose('08', { rule: 'exit-member-employed', params, source: sources.hardshipExit })
  }
  return null
}

function registrationCancelled({ unemployment, employment, spell }: ExitFacts, on: LocalDate): ExitProposal | null {
  if (jobOn(employment, on) || unemployment.some((one) => isRegisteredOn(one, on))) return null
  const ended = unemployment.flatMap(({ end }) =>
    end?.kind === 'cancelled' && end.endedOn >= spell.recognisedOn ? [end.endedOn] : [],
  )
  const endedOn = ended.sort().at(-1)
  if (endedOn === undefined) return null
  return propose('07', { rule: 'exit-registration-cancelled', params: { endedOn }, source: sources.hardshipExit })
}

function refusals(facts: ExitFacts, on: LocalDate, overrides: readonly ParameterOverride[]): ExitProposal | null {
  const registered = registeredOn(facts, on)
  if (!registered) return null
  const limit = numberParameterOn('hardship.refusalLimit', on, overrides)
  const window = numberParameterOn('hardship.refusalMonths', on, overrides)
  const since = addMonths(on, -window.value)
  const refused = followUpsOf(registered).filter((one) => one.result === 'refused' && one.on > since).length
  if (refused < limit.value) return null
  return propose('04', {
    rule: 'exit-refusals',
    params: { refused, months: window.value, limit: limit.value },
    source: limit.source,
    version: versionOf('hardship.refusalLimit', limit),
  })
}

function noContact(facts: ExitFacts, on: LocalDate, overrides: readonly ParameterOverride[]): ExitProposal | null {
  const registered = registeredOn(facts, on)
  if (!registered) return null
  const months = numberParameterOn('hardship.noContactMonths', on, overrides)
  const lastOn = lastContactOn(registered)
  if (addMonths(lastOn, months.value) >= on) return null
  return propose('10', {
    rule: 'exit-no-contact',
    params: { lastOn, months: months.value },
    source: months.source,
    version: versionOf('hardship.noContactMonths', months),
  })
}

function registeredOn({ unemployment }: ExitFacts, on: LocalDate): UnemploymentSpell | undefined {
  return unemployment.find((one) => isRegisteredOn(one, on))
}

function propose(
  reason: HardshipExitReason,
  finding: Pick<ExitProposal['finding'], 'rule' | 'params' | 'source' | 'version'>,
): ExitProposal {
  return { reason, finding: { ...finding, outcome: 'not-met', level: 'warn', earliestOn: null } }
}
