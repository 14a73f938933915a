import type { HardshipCategory, Person, PriorityGroup } from '../../domain/person/types'
import { disabilityGradeOn, flagsOn, priorityGroupsOn } from '../../domain/person/flags/in-force'
import { isMonitored } from '../../domain/person/flags/kinds'
import type { Assignment } from '../../domain/posts/types'
import type { ParameterOverride } from '../../domain/station/types'
import type { LocalDate } from '../../shared/units'
import { switchParameterOn } from '../parameters/parameters'
import type { EligibilityFacts } from './facts'

/** Groups for whom rural posts are meant; migrant workers as such are not. */
const ruralGroups: readonly PriorityGroup[] = ['lifted-from-poverty', 'monitored', 'relocated', 'low-income-family']
/** Disability grades that count as severe (重度). */
const severeGrades: readonly (number | null)[] = [1, 2]

/** Hardship categories recognised and not ended on a day. */
export function hardshipOn(person: Person, on: LocalDate): readonly HardshipCategory[] {
  return person.hardship
    .filter(({ recognisedOn, endedOn }) => recognisedOn <= on && (endedOn === null || on < endedOn))
    .map(({ category }) => category)
}

/**
 * First of the groups that a person belongs to on a day for whom rural posts are meant. Somebody monitored whose risk
 * the list calls eliminated is none of them, unless the station counts them.
 *
 * @param countsEliminated value of `pwp.rural.riskEliminatedCounts`
 */
export function ruralGroupOf(person: Person, on: LocalDate, countsEliminated: boolean): PriorityGroup | undefined {
  const groups = priorityGroupsOn(person, on)
  const monitored = flagsOn(person, on).filter(({ kind }) => isMonitored(kind))
  const isSafe = monitored.length > 0 && monitored.every(({ isRiskEliminated }) => isRiskEliminated === true)
  return ruralGroups.find((group) => groups.includes(group) && !(group === 'monitored' && isSafe && !countsEliminated))
}

/** Whether the station prefers for rural posts those whose risk is eliminated too. */
export function countsEliminated(on: LocalDate, overrides: readonly ParameterOverride[]): boolean {
  return switchParameterOn('pwp.rural.riskEliminatedCounts', on, overrides).value
}

/** Whether a category may be placed a second time: older, zero-employment household, severely disabled. */
export function allowsSecondPlacement(category: HardshipCategory, person: Person, on: LocalDate): boolean {
  switch (category) {
    case 'older':
    case 'zero-employment-household':
      return true
    case 'disabled':
      return severeGrades.includes(disabilityGradeOn(person, on))
    case 'low-income':
    case 'long-term-unemployed':
    case 'other':
      return false
  }
}

/** 1 for a first placement, 2 for a second … */
export function placementOrdinal({ assignments }: Pick<EligibilityFacts, 'assignments'>): number {
  return assignments.length + 1
}

/**
 * Category that a person would be placed under. From the second placement on, one that allows it goes first; otherwise
 * rural posts prefer the priority group. `null` when the person has none.
 */
export function categoryOf(
  facts: EligibilityFacts,
  overrides: readonly ParameterOverride[],
): Assignment['category'] | null {
  const { person, post, startsOn } = facts
  const hardship = hardshipOn(person, startsOn)
  if (placementOrdinal(facts) > 1) {
    const repeatable = hardship.find((category) => allowsSecondPlacement(category, person, startsOn))
    if (repeatable) return repeatable
  }
  if (post.kind === 'rural' && ruralGroupOf(person, startsOn, countsEliminated(startsOn, overrides)) !== undefined) {
    return 'rural-priority'
  }
  return hardship[0] ?? null
}
