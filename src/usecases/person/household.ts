import { checkJoining, joined, parted, type Household } from '../../domain/person/household'
import { checkHeadChange, withNewHead, type HeadChange } from '../../domain/person/household-head'
import type { FamilyRelation, Person } from '../../domain/person/types'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { Committed, Deps, RecordReader } from '../ports'

/**
 * Links a person to the head of a household.
 *
 * @returns the person
 * @throws AppError `person/household-*`, `person/relation-of-other-sex`, `person/not-found`
 */
export async function joinHousehold(
  deps: Pick<Deps, 'store'>,
  headId: Id<'person'>,
  personId: Id<'person'>,
  relation: FamilyRelation,
): Promise<Committed<Person>> {
  return deps.store.change('person:join-household', async (change) => {
    const head = await getRecord(change, 'persons', headId)
    const person = await getRecord(change, 'persons', personId)
    const wrong = checkJoining(head, person, relation)
    if (wrong) throw new AppError(wrong)
    const [nextHead, next] = joined(head, person, relation)
    change.put('persons', nextHead)
    change.put('persons', next)
    return next
  })
}

/**
 * Takes a person out of the household. The head stays while others are linked.
 *
 * @throws AppError `person/household-none`, `person/household-has-members`, `person/not-found`
 */
export async function leaveHousehold(deps: Pick<Deps, 'store'>, personId: Id<'person'>): Promise<Committed<Person>> {
  return deps.store.change('person:leave-household', async (change) => {
    const person = await getRecord(change, 'persons', personId)
    if (!person.household) throw new AppError('person/household-none')
    if (person.household.headId === personId) throw new AppError('person/household-has-members')
    const head = await getRecord(change, 'persons', person.household.headId)
    const [nextHead, next] = parted(head, person)
    change.put('persons', nextHead)
    change.put('persons', next)
    return next
  })
}

/**
 * Makes one of the members the head; all ties move in one operation. With `headLeaves` the head until now leaves, and
 * where only one member is left there is no household any more.
 *
 * @returns the new head
 * @throws AppError `person/household-none`, `person/relation-missing`, `person/relation-of-other-sex`, `person/not-found`
 */
export async function changeHouseholdHead(
  deps: Pick<Deps, 'store'>,
  headId: Id<'person'>,
  headChange: HeadChange,
): Promise<Committed<Person>> {
  return deps.store.change('person:change-household-head', async (change) => {
    const head = await getRecord(change, 'persons', headId)
    const household = await readHousehold(change, head)
    if (household?.head.id !== headId) throw new AppError('person/household-none')
    const wrong = checkHeadChange(household, headChange)
    if (wrong) throw new AppError(wrong)
    const [newHead, ...others] = withNewHead(household, headChange)
    if (!newHead) throw new AppError('person/household-none')
    for (const person of [newHead, ...others]) change.put('persons', person)
    return newHead
  })
}

/** The household of a person; `null` when nobody is linked. */
export async function readHousehold(reader: RecordReader, person: Person): Promise<Household | null> {
  const { household } = person
  if (!household) return null
  const head = household.headId === person.id ? person : await getRecord(reader, 'persons', household.headId)
  const members = head.household?.members ?? []
  const people = await reader.findMany(
    'persons',
    members.map(({ personId }) => personId),
  )
  const relations = new Map(members.map(({ personId, relation }) => [personId, relation]))
  return {
    head,
    members: people.flatMap((one) => {
      const relation = relations.get(one.id)
      return relation ? [{ person: one, relation }] : []
    }),
  }
}
