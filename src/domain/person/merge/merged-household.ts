import type { Id } from '../../../shared/ids'
import type { HouseholdMember, HouseholdTie, Person } from '../types'

/** The household of a merged person, and the records of relatives that named the other file. */
export type HouseholdMerge =
  | { readonly kind: 'merged'; readonly tie: HouseholdTie | undefined; readonly relatives: readonly Person[] }
  /** The two files belong to different households: somebody has to say to which one. */
  | { readonly kind: 'two-households' }

/** Relatives whose records may name the file that goes: its head, or its members. */
export function relativesOf({ id, household }: Pick<Person, 'id' | 'household'>): readonly Id<'person'>[] {
  if (!household) return []
  return household.headId === id ? (household.members ?? []).map(({ personId }) => personId) : [household.headId]
}

/**
 * Puts the file that remains into the place of the other one. Relations are to the head, and the head stays the same
 * person, so they stay.
 *
 * @param relatives records of `relativesOf(other)`
 */
export function mergedHousehold(kept: Person, other: Person, relatives: readonly Person[]): HouseholdMerge {
  const [own, gone] = [kept.household, other.household]
  if (own && gone && own.headId !== gone.headId) return { kind: 'two-households' }
  const others = relatives.filter(({ id }) => id !== kept.id)
  if (!gone) return { kind: 'merged', tie: own, relatives: [] }
  if (gone.headId === other.id) {
    const tie = headed(kept.id, gone.members ?? [])
    return { kind: 'merged', tie, relatives: others.map((one) => ({ ...one, household: { headId: kept.id } })) }
  }
  if (gone.headId === kept.id) {
    const left = own?.members?.filter(({ personId }) => personId !== other.id) ?? []
    return { kind: 'merged', tie: headed(kept.id, left), relatives: [] }
  }
  return { kind: 'merged', tie: own ?? gone, relatives: others.map((head) => replaced(head, kept.id, other.id)) }
}

/** The head's record with the one file in the place of the other; once if both were there. */
function replaced(head: Person, keptId: Id<'person'>, otherId: Id<'person'>): Person {
  const members = head.household?.members ?? []
  const isBoth = members.some(({ personId }) => personId === keptId)
  const next = isBoth
    ? members.filter(({ personId }) => personId !== otherId)
    : members.map((one) => (one.personId === otherId ? { ...one, personId: keptId } : one))
  return { ...head, household: { headId: head.id, members: next } }
}

/** Tie of a head; nobody is the head of a household of one. */
function headed(headId: Id<'person'>, members: readonly HouseholdMember[]): HouseholdTie | undefined {
  const others = members.filter(({ personId }) => personId !== headId)
  return others.length === 0 ? undefined : { headId, members: others }
}
