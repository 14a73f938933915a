import type { Id } from '../../shared/ids'
import type { RecordReader } from '../ports'
import { partsOf } from '../rosters/import-parts'
import type { HireList } from '../rosters/roster-services'

/** The lists of hires that an import registered, one for each employer in it. */
export async function listHireLists(
  reader: Pick<RecordReader, 'list' | 'findMany'>,
  importId: Id<'import'>,
): Promise<readonly HireList[]> {
  const lists = new Map<string, HireList>()
  for (const { rows } of await partsOf(reader, importId)) {
    const ids = rows.filter(({ table }) => table === 'employmentSpells').map(({ id }) => id)
    for (const { id, rosterNo, employer } of await reader.findMany('employmentSpells', ids)) {
      if (rosterNo === undefined) continue
      const { count, employmentId } = lists.get(rosterNo) ?? { count: 0, employmentId: id }
      lists.set(rosterNo, { rosterNo, employer, count: count + 1, employmentId })
    }
  }
  return [...lists.values()].sort((a, b) => a.rosterNo.localeCompare(b.rosterNo))
}
