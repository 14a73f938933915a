import { choiceOf, columnMapId, withColumnMap } from '../../domain/rosters/column-map'
import { findLists } from '../../domain/rosters/find-lists'
import type { Deps, JobControl } from '../ports'
import type { OpenedRoster, RosterDesk } from './roster-desk'

/**
 * Reads a file and finds its lists. Columns are taken for what was chosen for an earlier file with the same header, else
 * for what their titles say. Nothing is written.
 *
 * @throws AppError `sheets/*` when the file cannot be read or has no list
 */
export async function openRoster<F extends string, Entry, Known>(
  { sheets, store }: Deps,
  { target }: RosterDesk<F, Entry, Known>,
  file: { readonly name: string; readonly bytes: Uint8Array },
  control: JobControl,
): Promise<OpenedRoster<F>> {
  const lists = findLists(await sheets.read(file.name, file.bytes, control), target)
  const ids = lists.map(({ titles }) => columnMapId(target.id, titles))
  const kept = new Map((await store.findMany('columnMaps', ids)).map((map) => [map.id, map]))
  return {
    fileName: file.name,
    lists: lists.map((list, index) => {
      const map = kept.get(ids[index] ?? '')
      const automatic = choiceOf(list)
      return { ...withColumnMap(list, map, target.titles.fields), automatic, isRemembered: map !== undefined }
    }),
  }
}
