import type { ImportPart, ImportRecord } from '../../domain/rosters/import-record'
import type { TableName } from '../../domain/tables'
import { AppError } from '../../shared/errors/app-error'
import type { Id } from '../../shared/ids'
import { getRecord } from '../get-record'
import type { BelongingTable, Deps, JobControl } from '../ports'
import { partsOf } from './import-parts'
import { takeBackParts } from './take-back-parts'

/** Later work as the clerk is told of it. `what`: table of what was done, or changed, since. */
export interface ImportObstacle extends LaterWork {
  readonly name: string
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
    return { record, obstacles, total: new Set(found.map((one) => one.personId)).size }
  }
  const { record: undone } = await takeBackParts(deps, id, new Set(), control)
  return { record: undone ?? record, obstacles: null }
}

/** Later work that stands on somebody of an import. */
export interface LaterWork {
  readonly personId: Id<'person'>
  readonly what: BelongingTable
}

/** Tables of an import's rows that belong to people, beside the people themselves. */
const ofPeople = ['employmentSpells', 'unemploymentSpells'] as const

/** Later work on records of an import: a record was changed since, or something was done with somebody it put on file. */
export async function findObstacles(
  { store }: Pick<Deps, 'store'>,
  parts: readonly ImportPart[],
  { onProgress }: Pick<JobControl, 'onProgress'>,
): Promise<LaterWork[]> {
  const found: LaterWork[] = []
  const created: string[] = []
  for (const [index, { rows }] of parts.entries()) {
    const changed = await changedSince(store, rows, 'persons')
    found.push(...changed.map((id) => ({ personId: id as Id<'person'>, what: 'persons' as const })))
    for (const what of ofPeople) {
      const records = await store.findMany(what, await changedSince(store, rows, what))
      found.push(...records.map(({ personId }) => ({ personId, what })))
    }
    created.push(...rows.filter(({ table, before }) => table === 'persons' && before === null).map(({ id }) => id))
    onProgress?.({ phase: 'checking', done: index + 1, total: parts.length })
  }
  const own = new Set(parts.flatMap(({ rows }) => rows.map(({ id }) => id)))
  for (const { id, from, by } of await store.referring('persons', created)) {
    if (!own.has(by)) found.push({ personId: id as Id<'person'>, what: from })
  }
  return found
}

/** Everything of an import that stays with the people on whom later work stands. */
export async function keptWith(
  { store }: Pick<Deps, 'store'>,
  obstacles: readonly LaterWork[],
): Promise<ReadonlySet<string>> {
  const people = [...new Set(obstacles.map(({ personId }) => personId))]
  return new Set([...people, ...(await store.referring('persons', people)).map(({ by }) => by)])
}

async function changedSince(
  store: Deps['store'],
  rows: ImportPart['rows'],
  table: TableName,
): Promise<readonly string[]> {
  const own = rows.filter((row) => row.table === table)
  const revisions = await store.revisions(
    table,
    own.map(({ id }) => id),
  )
  return own.filter(({ id, rev }) => revisions.get(id) !== rev).map(({ id }) => id)
}

async function named({ store }: Deps, found: readonly LaterWork[]): Promise<ImportObstacle[]> {
  const people = await store.findMany('persons', [...new Set(found.map(({ personId }) => personId))])
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  return found.map((one) => ({ ...one, name: names.get(one.personId) ?? '' }))
}
