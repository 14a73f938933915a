import { isToldApart } from '../../../domain/person/duplicates/distinct'
import { likenessOf } from '../../../domain/person/duplicates/likeness'
import { mergedHousehold, relativesOf } from '../../../domain/person/merge/merged-household'
import { differingFields, offeredChoice } from '../../../domain/person/merge/merge-fields'
import { mergeOverlaps } from '../../../domain/person/merge/overlaps'
import { tablesOfPerson } from '../../../domain/person/merge/tables-of-person'
import type { Id } from '../../../shared/ids'
import { getRecord } from '../../get-record'
import type { Deps, RecordReader } from '../../ports'
import type { FileComparison } from './duplicate-views'
import { readLedgers } from './read-ledgers'
import { comparedPeople } from './read-names'

/**
 * Two files side by side: what differs, what speaks for one person, and what would stop a merge. The older file would
 * remain: papers and links are older, too.
 *
 * @throws AppError `person/not-found`
 */
export async function compareFiles(deps: Deps, ids: readonly [Id<'person'>, Id<'person'>]): Promise<FileComparison> {
  const [keptId, otherId] = ids.toSorted() as [Id<'person'>, Id<'person'>]
  const [kept, other] = await Promise.all([keptId, otherId].map((id) => getRecord(deps.store, 'persons', id)))
  if (!kept || !other) throw new TypeError('two people were asked for')
  const [compared, ledgers, relatives, moving] = await Promise.all([
    comparedPeople(deps, [kept, other]),
    Promise.all([readLedgers(deps.store, kept), readLedgers(deps.store, other)]),
    deps.store.findMany('persons', relativesOf(other)),
    countRecords(deps.store, otherId),
  ])
  const [a, b] = compared
  return {
    kept,
    other,
    ...(a && b ? likenessOf(a, b) : { score: 0, findings: [] }),
    differing: differingFields(kept, other),
    offered: offeredChoice(kept, other),
    overlaps: mergeOverlaps(...ledgers),
    isToldApart: isToldApart(kept, other),
    hasTwoHouseholds: mergedHousehold(kept, other, relatives).kind === 'two-households',
    moving,
  }
}

async function countRecords(reader: RecordReader, id: Id<'person'>): Promise<number> {
  const counts = await Promise.all(
    tablesOfPerson.map((table) => reader.count(table, { index: 'personId', equals: id })),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}
