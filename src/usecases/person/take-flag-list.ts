import { flagsOf } from '../../domain/person/flags/in-force'
import { endFlags, mergeFlags } from '../../domain/person/flags/merge'
import { findListed } from '../../domain/person/flags/plan-list'
import type { FlagList, FlagSource } from '../../domain/person/flags/types'
import { AppError } from '../../shared/errors/app-error'
import type { Committed, Deps } from '../ports'
import type { FlagAnswers, FlagRehearsal } from './flag-list-views'

/** Rows that one operation holds, less the list itself. */
const MOST_PEOPLE = 4999

/**
 * Takes a list that was rehearsed: one operation with everybody it changes, so that one undo takes it back. People are
 * read again inside the change: what somebody else saved meanwhile is kept, and what the list says is put on top of it.
 *
 * @throws AppError `flags/too-many`
 */
export async function takeFlagList(
  deps: Deps,
  { list, read, plan }: FlagRehearsal,
  { sameDespiteName, end }: FlagAnswers,
): Promise<Committed<FlagList>> {
  const { bureau, listedOn, fileName } = list
  const source: FlagSource = { bureau, listedOn, fileName }
  const byNumber = new Map(read.people.map((one) => [one.idNumber, one]))
  const named = new Set([...plan.added, ...plan.changed].map(({ personId }) => personId))
  for (const { personId } of plan.otherName) if (sameDespiteName.includes(personId)) named.add(personId)
  const ended = new Set(plan.missing.map(({ personId }) => personId).filter((id) => end.includes(id)))
  const touched = [...new Set([...named, ...ended])]
  if (touched.length > MOST_PEOPLE) throw new AppError('flags/too-many', { people: touched.length, most: MOST_PEOPLE })

  return deps.store.change('person:take-flag-list', async (change) => {
    let newlyFlagged = 0
    let changed = 0
    for (const person of await change.findMany('persons', touched)) {
      const before = flagsOf(person)
      const listed = named.has(person.id) ? findListed(person, byNumber) : undefined
      const merged = mergeFlags(before, { source, kinds: read.kinds }, listed?.flags ?? [])
      if (merged.added.length > 0) newlyFlagged += 1
      else if (merged.changed.length > 0) changed += 1
      const flags = ended.has(person.id) ? endFlags(merged.flags, merged.missing, listedOn) : merged.flags
      if (flags !== before) change.put('persons', { ...person, flags })
    }
    const taken: FlagList = {
      ...source,
      id: deps.ids.newId<'flagList'>(),
      kinds: read.kinds,
      takenAt: deps.clock.now(),
      operatorName: deps.operator.displayName,
      newlyFlagged,
      changed,
      ended: ended.size,
      leftOpen: plan.missing.length - ended.size,
      unknown: plan.unknown.length,
    }
    change.put('flagLists', taken)
    return taken
  })
}
