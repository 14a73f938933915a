import type { AppErrorCode } from '../../shared/errors/codes'
import type { FamilyRelation, HouseholdMember, Person } from './types'

/** A household as it is shown: everybody linked, with the relation to the head. */
export interface Household {
  readonly head: Person
  readonly members: readonly { readonly person: Person; readonly relation: FamilyRelation }[]
}

/** Sex of the relations that say one (GB/T 4761: 子, 女). */
export const sexOfRelation: Partial<Record<FamilyRelation, Person['sex']>> = { '2': '1', '3': '2' }

/** Why somebody cannot be linked to a head; `null` when they can. Everybody belongs to one household at most. */
export function checkJoining(head: Person, member: Person, relation: FamilyRelation): AppErrorCode | null {
  if (head.id === member.id || relation === '0') return 'person/household-self'
  if (head.household && head.household.headId !== head.id) return 'person/household-not-head'
  if (member.household) return 'person/household-elsewhere'
  const sex = sexOfRelation[relation]
  return sex !== undefined && sex !== member.sex ? 'person/relation-of-other-sex' : null
}

/** Records of head and member once they are linked. */
export function joined(head: Person, member: Person, relation: FamilyRelation): readonly [Person, Person] {
  const others = head.household?.members ?? []
  return [tiedTo(head, [...others, { personId: member.id, relation }]), { ...member, household: { headId: head.id } }]
}

/** Records of head and member once they are no longer linked. */
export function parted(head: Person, member: Person): readonly [Person, Person] {
  const others = head.household?.members?.filter(({ personId }) => personId !== member.id) ?? []
  return [tiedTo(head, others), withoutTie(member)]
}

/** Relation of a person to the head; `null` for somebody who is not of the household. */
export function relationIn({ head, members }: Household, person: Person): FamilyRelation | null {
  if (person.id === head.id) return '0'
  return members.find((member) => member.person.id === person.id)?.relation ?? null
}

/** A head with the list of everybody else; without anybody there is no household. */
export function tiedTo(head: Person, members: readonly HouseholdMember[]): Person {
  return members.length === 0 ? withoutTie(head) : { ...head, household: { headId: head.id, members } }
}

/** A person who belongs to no household. */
export function withoutTie(person: Person): Person {
  const { household: _left, ...rest } = person
  return rest
}
