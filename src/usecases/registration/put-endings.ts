import { endEmploymentSpell } from '../../domain/registration/employment-end'
import type { EmploymentEnding, EmploymentSpell } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import { policySourceOf } from '../../policies/decision'
import { decideEmploymentEnd } from '../../policies/registration/decide-employment'
import type { LocalDate } from '../../shared/units'
import type { Change } from '../ports'

/** Makes the ends of employments part of a change, each with the rules that it was recorded under. */
export function putEndings(
  change: Change,
  facts: {
    readonly employment: readonly EmploymentSpell[]
    readonly endings: readonly EmploymentEnding[]
    readonly registeredOn: LocalDate
    readonly overrides: readonly ParameterOverride[]
  },
): readonly EmploymentSpell[] {
  const { employment, endings, registeredOn, overrides } = facts
  return endings.flatMap(({ employmentId, ...end }) => {
    const spell = employment.find(({ id }) => id === employmentId)
    if (!spell) return []
    const { findings } = decideEmploymentEnd({ spell, end, registeredOn }, overrides)
    const ended = endEmploymentSpell(spell, end, { on: registeredOn, policySource: policySourceOf(findings) })
    change.put('employmentSpells', ended)
    return [ended]
  })
}
