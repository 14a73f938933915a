import type { FieldIssue } from '../../domain/person/remarks'
import type { Person } from '../../domain/person/types'
import { checkUnemployment, type EntryCheck } from '../../domain/registration/spells'
import type { NewUnemployment, UnemploymentSpell } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import { ageOn, type LocalDate } from '../../shared/units'
import { numberParameterOn, switchParameterOn } from '../parameters/parameters'

/**
 * Whether a person may be registered unemployed on the day of the entry. No paper is asked for: missing proofs never
 * stop a registration.
 *
 * @returns the stops of `checkUnemployment`, and `registration/under-age`, `registration/draws-pension`; a resident
 *   pension only warns (`registration/draws-resident-pension`), and only where the parameter says so
 * @throws AppError `policy/not-in-force` for a day before the rules
 * @source 人社厅发〔2020〕3号 (from 16 until a basic pension is drawn), 人社厅发〔2020〕79号 (no proofs)
 */
export function decideUnemployment(
  facts: {
    readonly person: Person
    readonly input: NewUnemployment
    readonly spells: readonly UnemploymentSpell[]
    readonly today: LocalDate
  },
  overrides: readonly ParameterOverride[],
): EntryCheck {
  const { person, input, spells, today } = facts
  const entry = checkUnemployment(person, input, spells, today)
  const stops: FieldIssue[] = [...entry.stops]
  const warnings: FieldIssue[] = [...entry.warnings]
  const minAge = numberParameterOn('unempReg.minAge', input.registeredOn, overrides).value
  if (ageOn(person.bornOn, input.registeredOn) < minAge) {
    stops.push({ field: 'registeredOn', code: 'registration/under-age', params: { minAge } })
  }
  if (person.pension === 'employee') {
    stops.push({ field: 'personId', code: 'registration/draws-pension', params: {} })
  }
  const residentPensionEnds = switchParameterOn('unempReg.residentPensionEnds', input.registeredOn, overrides).value
  if (person.pension === 'resident' && residentPensionEnds) {
    warnings.push({ field: 'personId', code: 'registration/draws-resident-pension', params: {} })
  }
  return { stops, warnings }
}
