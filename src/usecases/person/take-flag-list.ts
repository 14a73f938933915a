import { flagsOf } from '../../domain/person/flags/in-force'
import { endFlags, mergeFlags } from '../../domain/person/flags/merge'
import { findListed } from '../../domain/person/flags/plan-list'
import type { FlagList, FlagSource, ListedPerson } from '../../domain/person/flags/types'
import type { Person } from '../../domain/person/types'
import type { ImportRecord } from '../../domain/rosters/import-record'
import type { Id } from '../../shared/ids'
import type { Deps, JobControl, RecordReader } from '../ports'
import { PART_ROWS, saveInParts } from '../rosters/save-parts'
import type { FlagAnswers, FlagRehearsal, TakenList } from './flag-list-views'

/** People whom taking a list changes, and why each is on it. */
interface Touched {
  readonly all: readonly Id<'person'>[]
  readonly named: ReadonlySet<Id<'person'>>
  readonly ended: ReadonlySet<Id<'person'>>
  readonly byNumber: ReadonlyMap<string, ListedPerson>
}

/** What was changed so far. */
type Counts = Pick<FlagList, 'newlyFlagged' | 'changed'>

const none: Counts = { newlyFlagged: 0, changed: 0 }

/**
 * Takes a list that was rehearsed, as one act: of up to a thousand people as one operation, which its undo takes back;
 * of more as an import in parts, all of it or nothing, which is taken back as imports are. People are read again inside
 * the change: what somebody else saved meanwhile is kept, and what the list says is put on top of it.
 *
 * @throws AppError `sheets/cancelled` of a list in parts; nothing of it stays then
 */
export async function takeFlagList(
  deps: Deps,
  rehearsal: FlagRehearsal,
  answers: FlagAnswers,
  control: JobControl,
): Promise<TakenList> {
  const touched = touchedBy(rehearsal, answers)
  if (touched.all.length > PART_ROWS) return takeInParts(deps, rehearsal, touched, control)
  const { result, savedAt, opId } = await deps.store.change('person:take-flag-list', async (change) => {
    const { people, counts } = await flagged(change, rehearsal, touched, { ids: touched.all, counts: none })
    for (const person of people) change.put('persons', person)
    const list = listOf(deps, rehearsal, touched, counts)
    change.put('flagLists', list)
    return list
  })
  return { list: result, savedAt, opId }
}

async function takeInParts(
  deps: Deps,
  rehearsal: FlagRehearsal,
  touched: Touched,
  control: JobControl,
): Promise<TakenList> {
  const record = importOf(deps, rehearsal, touched)
  const list: FlagList = { ...listOf(deps, rehearsal, touched, none), importId: record.id }
  const parts = { operation: 'person:take-long-flag-list', record, items: touched.all, start: none } as const
  const { savedAt, told } = await saveInParts<Id<'person'>, Counts>(
    deps,
    {
      ...parts,
      write: async (change, { items, told: before, isLast }) => {
        const { people, counts } = await flagged(change, rehearsal, touched, { ids: items, counts: before })
        const persons = people.map((record) => ({ table: 'persons', record }) as const)
        const lists = isLast ? [{ table: 'flagLists', record: { ...list, ...counts } } as const] : []
        return { writes: [...persons, ...lists], told: counts }
      },
    },
    control,
  )
  return { list: { ...list, ...told }, savedAt, opId: null }
}

function touchedBy({ plan, read }: FlagRehearsal, { sameDespiteName, end }: FlagAnswers): Touched {
  const [same, ends] = [new Set(sameDespiteName), new Set(end)]
  const ids = (people: readonly { readonly personId: Id<'person'> }[]) => people.map(({ personId }) => personId)
  const named = new Set([...ids(plan.added), ...ids(plan.changed), ...ids(plan.otherName).filter((id) => same.has(id))])
  const ended = new Set(ids(plan.missing).filter((id) => ends.has(id)))
  const byNumber = new Map(read.people.map((one) => [one.idNumber, one]))
  return { all: [...new Set([...named, ...ended])], named, ended, byNumber }
}

/** Those of some people whose flags the list changes, as they are then. */
async function flagged(
  reader: Pick<RecordReader, 'findMany'>,
  { list, read }: FlagRehearsal,
  { named, ended, byNumber }: Touched,
  { ids, counts }: { readonly ids: readonly Id<'person'>[]; readonly counts: Counts },
): Promise<{ readonly people: readonly Person[]; readonly counts: Counts }> {
  const people: Person[] = []
  let { newlyFlagged, changed } = counts
  for (const person of await reader.findMany('persons', ids)) {
    const before = flagsOf(person)
    const listed = named.has(person.id) ? findListed(person, byNumber) : undefined
    const merged = mergeFlags(before, { source: sourceOf(list), kinds: read.kinds }, listed?.flags ?? [])
    if (merged.added.length > 0) newlyFlagged += 1
    else if (merged.changed.length > 0) changed += 1
    const flags = ended.has(person.id) ? endFlags(merged.flags, merged.missing, list.listedOn) : merged.flags
    if (flags !== before) people.push({ ...person, flags })
  }
  return { people, counts: { newlyFlagged, changed } }
}

function sourceOf({ bureau, listedOn, fileName }: FlagRehearsal['list']): FlagSource {
  return { bureau, listedOn, fileName }
}

function listOf(
  { ids, clock, operator }: Deps,
  { list, read, plan }: FlagRehearsal,
  { ended }: Touched,
  counts: Counts,
): FlagList {
  return {
    ...sourceOf(list),
    id: ids.newId<'flagList'>(),
    kinds: read.kinds,
    takenAt: clock.now(),
    operatorName: operator.displayName,
    ...counts,
    ended: ended.size,
    leftOpen: plan.missing.length - ended.size,
    unknown: plan.unknown.length,
  }
}

function importOf({ ids, clock, operator }: Deps, { list, plan }: FlagRehearsal, { all }: Touched): ImportRecord {
  const counts = { new: 0, update: all.length, unchanged: plan.unchanged, refused: 0, flagged: 0 }
  return {
    id: ids.newId<'import'>(),
    targetId: 'flags',
    fileName: list.fileName,
    importedAt: clock.now(),
    handlerName: operator.displayName,
    counts: { ...counts, 'left-out': plan.unknown.length },
    state: 'done',
  }
}
