import type { AppErrorCode } from '../../shared/errors/codes'
import type { Id } from '../../shared/ids'
import { sexOfRelation, tiedTo, withoutTie, type Household } from './household'
import type { FamilyRelation, Person } from './types'

/** Somebody else becomes the head of a household. */
export interface HeadChange {
  readonly newHeadId: Id<'person'>
  /** The head until now leaves the household. */
  readonly headLeaves: boolean
  /** What each of those who stay is to the new head. */
  readonly relations: Readonly<Record<Id<'person'>, FamilyRelation>>
}

type Derived = FamilyRelation | 'child'

/**
 * What somebody is to the new head, by what the new head and they were to the head until now (`0`: they were the head).
 * Only what is so whichever way the family is made: the classes of GB/T 4761 put step-parents and parents-in-law with the
 * parents, and children-in-law with the children, by our reading of its two-digit codes. A brother's wife stands with the
 * brothers, a son's wife with the daughters: what follows from those is asked.
 */
const certain: Readonly<Partial<Record<FamilyRelation, Readonly<Partial<Record<FamilyRelation, Derived>>>>>> = {
  '1': { '0': '1', '2': '2', '3': '3', '4': '4', '5': '5', '6': '6' },
  '2': { '0': '5', '1': '5', '5': '6' },
  '3': { '0': '5', '1': '5', '5': '6' },
  '4': { '0': '6', '1': '6' },
  '5': { '0': 'child', '1': 'child', '2': '4', '3': '4' },
  '6': { '0': '4', '1': '4' },
}

/** Those who remain beside a new head, each with the relation to the head until now. */
export function othersOf(
  { head, members }: Household,
  { newHeadId, headLeaves }: Pick<HeadChange, 'newHeadId' | 'headLeaves'>,
): Household['members'] {
  const others = members.filter(({ person }) => person.id !== newHeadId)
  return headLeaves ? others : [{ person: head, relation: '0' }, ...others]
}

/** Relation of one of the household to a new head; `null`: it does not follow from what is known and has to be asked. */
export function relationToNewHead(
  { members }: Household,
  newHeadId: Id<'person'>,
  { person, relation }: Household['members'][number],
): FamilyRelation | null {
  const newHead = members.find((one) => one.person.id === newHeadId)
  const derived = newHead && certain[newHead.relation]?.[relation]
  if (derived === 'child') return person.sex === '1' ? '2' : '3'
  return derived ?? null
}

/** Why a head cannot be changed like this; `null` when it can. */
export function checkHeadChange(household: Household, change: HeadChange): AppErrorCode | null {
  if (!household.members.some(({ person }) => person.id === change.newHeadId)) return 'person/household-none'
  for (const { person } of othersOf(household, change)) {
    const relation = change.relations[person.id]
    if (relation === undefined || relation === '0') return 'person/relation-missing'
    const sex = sexOfRelation[relation]
    if (sex !== undefined && sex !== person.sex) return 'person/relation-of-other-sex'
  }
  return null
}

/** Records of everybody in the household after a change that was checked, the new head first. */
export function withNewHead(household: Household, change: HeadChange): readonly Person[] {
  const others = othersOf(household, change)
  const newHead = household.members.find(({ person }) => person.id === change.newHeadId)?.person
  if (!newHead) return []
  const list = others.flatMap(({ person }) => {
    const relation = change.relations[person.id]
    return relation ? [{ personId: person.id, relation }] : []
  })
  return [
    tiedTo(newHead, list),
    ...others.map(({ person }): Person => ({ ...person, household: { headId: newHead.id } })),
    ...(change.headLeaves ? [withoutTie(household.head)] : []),
  ]
}
