import type { ImportPart, ImportRecord } from '../../domain/rosters/import-record'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { BelongingTable, Deps, JobControl } from '../ports'
import { partsOf } from './import-parts'
import { takeBackParts } from './take-back-parts'

/** Later work that stands on a record of an import. */
export interface ImportObstacle {
  readonly personId: Id<'person'>
  readonly name: string
  /** Table of what was done since; `persons`: the record itself was changed. */
  readonly what: BelongingTable
}

/** The import is taken back, or why not: then nothing was changed. */
export type ImportUndone =
  | { readonly record: ImportRecord; readonly obstacles: null }
  | { readonly record: ImportRecord; readonly obstacles: readonly ImportObstacle[]; readonly total: number }

/** Obstacles told by name; the rest is a number. */
const NAMED = 20

/**
 * Takes a whole import back, today or later: who was put on file leaves it, who was enriched is as before. Refused while
 * later work stands on anybody of it. What a sealed month holds stands.
 *
 * @throws AppError `data/nothing-to-undo`, `data/undo-sealed`
 */
export async function undoImport(deps: Deps, id: Id<'import'>, control: JobControl): Promise<ImportUndone> {
  const { store } = deps
  const record = await getRecord(store, 'imports', id)
  if (record.state === 'taken-back') throw new AppError('data/nothing-to-undo')
  const batches = await store.listAll('batches')
  if (batches.some(({ sealedAt }) => sealedAt >= record.importedAt)) throw new AppError('data/undo-sealed')
  const found = await findObstacles(deps, await partsOf(store, id), control)
  if (found.length > 0) {
    const obstacles = await named(deps, found.slice(0, NAMED))
    return { record, obstacles, total: new Set(found.map((one) => one.id)).size }
  }
  const { record: undone } = await takeBackParts(deps, id, new Set(), control)
  return { record: undone ?? record, obstacles: null }
}

/** Records of an import on which later work stands, each with what it is. */
export async function findObstacles(
  { store }: Pick<Deps, 'store'>,
  parts: readonly ImportPart[],
  { onProgress }: Pick<JobControl, 'onProgress'>,
): Promise<{ readonly id: string; readonly what: BelongingTable }[]> {
  const found: { id: string; what: BelongingTable }[] = []
  const created: string[] = []
  for (const [index, { rows }] of parts.entries()) {
    const persons = rows.filter(({ table }) => table === 'persons')
    const revisions = await store.revisions(
      'persons',
      persons.map(({ id }) => id),
    )
    for (const { id, rev, before } of persons) {
      if (revisions.get(id) !== rev) found.push({ id, what: 'persons' })
      if (before === null) created.push(id)
    }
    onProgress?.({ phase: 'checking', done: index + 1, total: parts.length })
  }
  const own = new Set(parts.flatMap(({ rows }) => rows.map(({ id }) => id)))
  for (const { id, from, by } of await store.referring('persons', created)) {
    if (!own.has(by)) found.push({ id, what: from })
  }
  return found
}

async function named(
  { store }: Deps,
  found: readonly { readonly id: string; readonly what: BelongingTable }[],
): Promise<ImportObstacle[]> {
  const people = await store.findMany('persons', [...new Set(found.map(({ id }) => id))])
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  return found.map(({ id, what }) => ({ personId: id as Id<'person'>, name: names.get(id) ?? '', what }))
}
