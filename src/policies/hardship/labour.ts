import type { HardshipStatement, LabourState } from '../../domain/person/hardship-types'
import { statutoryRetirement } from '../../domain/person/retirement'
import { isRegisteredOn } from '../../domain/registration/spells'
import type { EmploymentSpell } from '../../domain/registration/types'
import type { ParameterOverride } from '../../domain/station/types'
import { ageOn, type LocalDate } from '../../shared/units'
import { numberParameterOn } from '../parameters/parameters'
import type { WorkRecords } from './types'

/** The employment in force on a day, from its first to its last day; `undefined` when there is none. */
export function jobOn(employment: readonly EmploymentSpell[], on: LocalDate): EmploymentSpell | undefined {
  return employment.find(({ startedOn, endedOn }) => startedOn <= on && (endedOn === null || on <= endedOn))
}

/**
 * How a relative stands on the labour market on a day. Work on record goes before everything: who works is employed
 * whatever was stated.
 *
 * @throws AppError `policy/not-in-force` for a day before the rules
 */
export function labourStateOf(
  { person, unemployment, employment }: WorkRecords,
  notLabour: HardshipStatement['notLabour'],
  on: LocalDate,
  overrides: readonly ParameterOverride[],
): LabourState {
  if (jobOn(employment, on)) return 'employed'
  if (ageOn(person.bornOn, on) < numberParameterOn('unempReg.minAge', on, overrides).value) return 'too-young'
  if (person.pension === 'employee' || statutoryRetirement(person.bornOn, person.retirementKind) <= on) return 'retired'
  const stated = notLabour.find(({ personId }) => personId === person.id)
  if (stated) return stated.notLabour
  return unemployment.some((one) => isRegisteredOn(one, on)) ? 'unemployed' : 'not-registered'
}
