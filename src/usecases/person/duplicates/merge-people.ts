import { isToldApart } from '../../../domain/person/duplicates/distinct'
import type { MergeChoice } from '../../../domain/person/merge/merge-fields'
import { mergedHousehold, relativesOf } from '../../../domain/person/merge/merged-household'
import { mergedRecord } from '../../../domain/person/merge/merged-record'
import { mergeOverlaps } from '../../../domain/person/merge/overlaps'
import { tablesOfPerson, type TableOfPerson } from '../../../domain/person/merge/tables-of-person'
import type { Person } from '../../../domain/person/types'
import type { Tables } from '../../../domain/tables'
import { AppError } from '../../../shared/errors/app-error'
import type { Id } from '../../../shared/ids'
import { monthOf } from '../../../shared/units'
import { listPrintsSince } from '../../documents/prints-since'
import { getRecord } from '../../get-record'
import type { Change, Committed, Deps } from '../../ports'
import { readLedgers } from './read-ledgers'

/**
 * Makes two files of one person one: the older remains, with each field as chosen, and everything that belonged to the
 * other one belongs to it. What the other file said is kept, and its id and number lead to the one that remains.
 *
 * @throws AppError `person/merge-overlap` when one person would have two entries of a kind at once,
 *   `person/merge-two-households`, `person/merge-told-apart`, `person/merge-same`,
 *   `person/retirement-kind-of-other-sex`, `person/not-found`
 */
export async function mergePeople(
  deps: Pick<Deps, 'store' | 'clock' | 'operator'>,
  ids: readonly [Id<'person'>, Id<'person'>],
  choice: MergeChoice,
): Promise<Committed<Person>> {
  const [keptId, otherId] = ids.toSorted() as [Id<'person'>, Id<'person'>]
  if (keptId === otherId) throw new AppError('person/merge-same')
  const on = deps.clock.today()
  return deps.store.change('person:merge', async (change) => {
    const kept = await getRecord(change, 'persons', keptId)
    const other = await getRecord(change, 'persons', otherId)
    await refuseContradictions(change, kept, other)
    const household = mergedHousehold(kept, other, await change.findMany('persons', relativesOf(other)))
    if (household.kind === 'two-households') throw new AppError('person/merge-two-households')
    const merged = mergedRecord({ kept, other, choice, on }, household.tie)

    for (const relative of household.relatives) change.put('persons', relative)
    await moveTellings(change, kept, other)
    for (const table of tablesOfPerson) await moveRecords(change, table, { from: otherId, to: keptId })
    await movePrints(change, { from: otherId, to: keptId, until: monthOf(on) })
    change.put('persons', merged)
    change.remove('persons', otherId)
    const handlerName = deps.operator.displayName
    change.put('mergedPersons', { id: otherId, personId: keptId, mergedOn: on, handlerName, file: other })
    return merged
  })
}

async function refuseContradictions(change: Change, kept: Person, other: Person): Promise<void> {
  if (isToldApart(kept, other)) throw new AppError('person/merge-told-apart')
  const [first] = mergeOverlaps(await readLedgers(change, kept), await readLedgers(change, other))
  if (first) throw new AppError('person/merge-overlap', { kept: first.kept.name, other: first.other.name })
}

async function moveRecords<T extends TableOfPerson>(
  change: Change,
  table: T,
  { from, to }: { readonly from: Id<'person'>; readonly to: Id<'person'> },
): Promise<void> {
  const records: readonly Tables[T][] = await change.list(table, { index: 'personId', equals: from })
  for (const record of records) change.put(table, { ...record, personId: to })
}

/** Papers about the person themselves; papers of registrations follow those. */
async function movePrints(
  change: Change,
  {
    from,
    to,
    until,
  }: { readonly from: Id<'person'>; readonly to: Id<'person'>; readonly until: ReturnType<typeof monthOf> },
): Promise<void> {
  for (const print of await listPrintsSince(change, [from], until)) {
    if (!print.subjectIds.includes(from)) continue
    change.put('printRecords', { ...print, subjectIds: print.subjectIds.map((id) => (id === from ? to : id)) })
  }
}

/** Others who were told apart from the file that goes are told apart from the one that remains. */
async function moveTellings(change: Change, kept: Person, other: Person): Promise<void> {
  const ids = (other.distinctFrom ?? []).map(({ personId }) => personId)
  for (const person of await change.findMany('persons', ids)) {
    const told = person.distinctFrom ?? []
    const isTold = told.some(({ personId }) => personId === kept.id)
    const next = isTold
      ? told.filter(({ personId }) => personId !== other.id)
      : told.map((one) => (one.personId === other.id ? { ...one, personId: kept.id } : one))
    change.put('persons', { ...person, distinctFrom: next })
  }
}
