import type { HardshipSpell, Person } from '../../domain/person/types'
import type { UnemploymentSpell } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import type { Finding } from '../decision'
import { decideHardship, nothingStated } from '../hardship/decide-hardship'
import { proposeExits, type ExitFacts } from '../hardship/propose-exit'
import { proposeCancellations } from '../registration/propose-cancellation'

/** Decisions that a preview asks again. */
export type PreviewedDecision = 'recognition' | 'exit' | 'cancellation'

/** What a value would change for one person: the rules that speak against it, before and after. */
export interface ChangedDecision {
  readonly decision: PreviewedDecision
  readonly before: readonly Finding[]
  readonly after: readonly Finding[]
}

/** The station's own values as they are, and with the value that is thought of. */
export interface ThoughtOf {
  readonly before: readonly ParameterOverride[]
  readonly after: readonly ParameterOverride[]
}

/** The values of the station with one more; another value of the same day is replaced. */
export function withOverride(
  overrides: readonly ParameterOverride[],
  override: ParameterOverride,
): readonly ParameterOverride[] {
  return [...overrides.filter((one) => one.key !== override.key || one.from !== override.from), override]
}

/**
 * An open recognition asked again on a day under the values as they are and as they are thought of: whether it would be
 * granted, and whether its exit would be proposed. What was recognised stays recognised either way.
 *
 * @throws AppError `policy/not-in-force` for a day before the rules
 */
export function compareRecognition(
  facts: ExitFacts,
  on: LocalDate,
  { before, after }: ThoughtOf,
): readonly ChangedDecision[] {
  const against = (overrides: readonly ParameterOverride[]) =>
    decideHardship(asApplied(facts, facts.spell), facts.spell.category, on, overrides).findings.filter(
      ({ level, outcome }) => level === 'stop' && outcome !== 'met',
    )
  const exits = (overrides: readonly ParameterOverride[]) =>
    proposeExits(facts, on, overrides).map(({ finding }) => finding)
  return [...changed('recognition', against(before), against(after)), ...changed('exit', exits(before), exits(after))]
}

/** An open registration asked again: which reasons for cancelling would be shown. See `compareRecognition`. */
export function compareRegistration(
  facts: { readonly person: Person; readonly spell: UnemploymentSpell },
  on: LocalDate,
  { before, after }: ThoughtOf,
): readonly ChangedDecision[] {
  const reasons = (overrides: readonly ParameterOverride[]) =>
    proposeCancellations({ ...facts, on }, overrides).map(({ finding }) => finding)
  return changed('cancellation', reasons(before), reasons(after))
}

/** The facts as they were stated and seen when it was recognised. */
function asApplied(facts: ExitFacts, { grounds, decision }: HardshipSpell) {
  const { evidence, evidenceNote, evidenceUntil } = grounds ?? { evidence: null, evidenceNote: '', evidenceUntil: null }
  return { ...facts, evidence, evidenceNote, evidenceUntil, statement: decision?.statement ?? nothingStated }
}

function changed(
  decision: PreviewedDecision,
  before: readonly Finding[],
  after: readonly Finding[],
): readonly ChangedDecision[] {
  const namesOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule).join(' ')
  return namesOf(before) === namesOf(after) ? [] : [{ decision, before, after }]
}
