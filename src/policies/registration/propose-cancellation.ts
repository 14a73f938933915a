import { statutoryRetirement, retirementSource } from '../../domain/person/retirement'
import type { Person } from '../../domain/person/types'
import { countRefusals, followUpsOf, lastContactOn } from '../../domain/registration/follow-up'
import type { CancellationReason, UnemploymentSpell } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import { addMonths, type LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import {
  numberParameterOn,
  switchParameterOn,
  versionOf,
  type ParameterKey,
  type ParameterValue,
} from '../parameters/parameters'
import { sources } from '../sources'

/** Why the records suggest that a registration is over. */
export type CancellationRule =
  | 'cancel-pension'
  | 'cancel-resident-pension'
  | 'cancel-retirement-age'
  | 'cancel-refusals'
  | 'cancel-says-works'
  | 'cancel-no-wish'
  | 'cancel-no-contact'

/** A reason for cancelling, found in the records. Nothing is cancelled by itself: the clerk decides. */
export interface CancellationProposal {
  readonly reason: CancellationReason
  /** `not-met`: what the registration rests on does not hold any more. */
  readonly finding: Finding<CancellationRule>
}

/** What is looked at. */
export interface CancellationFacts {
  readonly person: Pick<Person, 'pension' | 'bornOn' | 'retirementKind'>
  readonly spell: UnemploymentSpell
  readonly on: LocalDate
}

/**
 * Reasons for cancelling an open registration that the records show (注销情形), the surest first. New employment is not
 * among them: its registration ends the unemployment in the same operation.
 *
 * @throws AppError `policy/not-in-force` for a day before the rules
 * @source 宜宾市失业登记办事指南 (reasons, three refusals, six months), 人社厅发〔2020〕3号 (pension), 渐进式延迟法定退休年龄
 */
export function proposeCancellations(
  facts: CancellationFacts,
  overrides: readonly ParameterOverride[],
): readonly CancellationProposal[] {
  return [
    pension(facts, overrides),
    retirementAge(facts),
    refusals(facts, overrides),
    saidOver(facts),
    noContact(facts, overrides),
  ].filter((one) => one !== null)
}

function pension({ person, on }: CancellationFacts, overrides: readonly ParameterOverride[]) {
  if (person.pension === 'employee') {
    return propose('4', { rule: 'cancel-pension', params: {}, source: sources.registration2020 })
  }
  if (person.pension !== 'resident') return null
  const ends = switchParameterOn('unempReg.residentPensionEnds', on, overrides)
  return ends.value
    ? propose('4', { rule: 'cancel-resident-pension', params: {}, ...under('unempReg.residentPensionEnds', ends) })
    : null
}

function retirementAge({ person, on }: CancellationFacts): CancellationProposal | null {
  const statutoryRetirementOn = statutoryRetirement(person.bornOn, person.retirementKind)
  if (person.pension !== 'none' || statutoryRetirementOn > on) return null
  return propose('4', { rule: 'cancel-retirement-age', params: { statutoryRetirementOn }, source: retirementSource })
}

function refusals({ spell, on }: CancellationFacts, overrides: readonly ParameterOverride[]) {
  const limit = numberParameterOn('unempReg.refusalLimit', on, overrides)
  const refused = countRefusals(spell)
  if (refused < limit.value) return null
  const params = { refused, limit: limit.value }
  return propose('8', { rule: 'cancel-refusals', params, ...under('unempReg.refusalLimit', limit) })
}

/** What the person said last counts: who wants work again after having said no does not give it up. */
function saidOver({ spell }: CancellationFacts): CancellationProposal | null {
  const last = followUpsOf(spell).findLast(({ result }) => result !== 'not-reached')
  const params = { saidOn: last?.on ?? '' }
  if (last?.result === 'no-wish') {
    return propose('8', { rule: 'cancel-no-wish', params, source: sources.cancellation })
  }
  if (last?.result !== 'works') return null
  return propose('1', { rule: 'cancel-says-works', params, source: sources.cancellation })
}

function noContact({ spell, on }: CancellationFacts, overrides: readonly ParameterOverride[]) {
  const months = numberParameterOn('unempReg.noContactMonths', on, overrides)
  const lastOn = lastContactOn(spell)
  if (addMonths(lastOn, months.value) > on) return null
  const params = { lastOn, months: months.value }
  return propose('9', { rule: 'cancel-no-contact', params, ...under('unempReg.noContactMonths', months) })
}

/** Source and version of a parameter's value. */
function under<T extends number | boolean>(key: ParameterKey, found: ParameterValue<T>) {
  return { source: found.source, version: versionOf(key, found) }
}

function propose(
  reason: CancellationReason,
  rest: Pick<CancellationProposal['finding'], 'rule' | 'params' | 'source' | 'version'>,
): CancellationProposal {
  return { reason, finding: { ...rest, outcome: 'not-met', level: 'warn', earliestOn: null } }
}
