import type { PriorityGroup } from './types'

/** Groups that a person says of themselves. All others come from the lists of the bureaus that decide on them. */
const declared: readonly PriorityGroup[] = ['migrant-worker']

/** Whether the counter writes a group down. */
export function isDeclared(group: PriorityGroup): boolean {
  return declared.includes(group)
}

/** Noted groups after an entry at the counter: what the person says of themselves as entered, all others as before. */
export function groupsAfterCounter(
  before: readonly PriorityGroup[],
  entered: readonly PriorityGroup[],
): readonly PriorityGroup[] {
  return [...before.filter((group) => !isDeclared(group)), ...entered.filter(isDeclared)]
}
