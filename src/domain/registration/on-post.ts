import type { Assignment } from '../posts/types'
import { isOpen } from './spells'
import type { EmploymentSpell } from './types'

/** What of an assignment says whose employment it is. */
export type PostTie = Pick<Assignment, 'assignmentNo' | 'employmentId' | 'endedOn'>

/**
 * The open assignment that an employment was registered with: it ends with the assignment, never by itself. An employment
 * on a public-welfare post that was registered without an assignment has none, and ends as any other.
 */
export function assignmentOf<T extends PostTie>(
  { id }: Pick<EmploymentSpell, 'id'>,
  assignments: readonly T[],
): T | undefined {
  return assignments.find(({ employmentId, endedOn }) => employmentId === id && endedOn === null)
}

/** Open employments that end by themselves: all but those of an assignment. */
export function openEmployments(
  spells: readonly EmploymentSpell[],
  assignments: readonly PostTie[],
): readonly EmploymentSpell[] {
  return spells.filter((one) => isOpen(one) && !assignmentOf(one, assignments))
}
