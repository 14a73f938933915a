import type { HardshipCategory, Person, PriorityGroup } from '../../domain/person/types'
import type { Assignment } from '../../domain/posts/types'
import type { LocalDate } from '../../shared/units'
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

/** First of the person's groups for whom rural posts are meant. */
export function ruralGroupOf(person: Person): PriorityGroup | undefined {
  return ruralGroups.find((group) => person.priorityGroups.includes(group))
}

/** Whether a category may be placed a second time: older, zero-employment household, severely disabled. */
export function allowsSecondPlacement(category: HardshipCategory, person: Person): boolean {
  switch (category) {
    case 'older':
    case 'zero-employment-household':
      return true
    case 'disabled':
      return severeGrades.includes(person.disabilityGrade)
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
export function categoryOf(facts: EligibilityFacts): Assignment['category'] | null {
  const { person, post, startsOn } = facts
  const hardship = hardshipOn(person, startsOn)
  if (placementOrdinal(facts) > 1) {
    const repeatable = hardship.find((category) => allowsSecondPlacement(category, person))
    if (repeatable) return repeatable
  }
  if (post.kind === 'rural' && ruralGroupOf(person) !== undefined) return 'rural-priority'
  return hardship[0] ?? null
}
