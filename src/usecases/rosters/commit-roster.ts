import { choiceOf, columnMapId, type ColumnMap } from '../../domain/rosters/column-map'
import type { ImportRecord } from '../../domain/rosters/import-record'
import { countRows } from '../../domain/rosters/rehearsal'
import type { JudgedRow } from '../../domain/rosters/types'
import { AppError } from '../../shared/errors/app-error'
import type { Change, Deps, JobControl } from '../ports'
import type { ListNumbers, RosterDesk, RosterRun, RosterWrite } from './roster-desk'
import { saveInParts, type SavedImport } from './save-parts'

/**
 * Saves what a rehearsal showed, as one act: see `saveInParts`.
 *
 * @throws AppError `sheets/nothing-to-import`; `sheets/changed-since-rehearsal` when what is on file is not what was
 * shown any more, and what `saveInParts` throws: nothing of it stays then
 */
export async function commitRoster<F extends string, Entry, Known>(
  deps: Deps,
  desk: RosterDesk<F, Entry, Known>,
  run: RosterRun<F, Entry, Known>,
  control: JobControl,
): Promise<SavedImport> {
  const { clock, ids, operator } = deps
  const { rehearsal, opened } = run
  const taken = rehearsal.rows.filter(({ effect }) => effect === 'new' || effect === 'update')
  if (taken.length === 0) throw new AppError('sheets/nothing-to-import')
  const record: ImportRecord = {
    id: ids.newId<'import'>(),
    targetId: desk.target.id,
    fileName: opened.fileName,
    importedAt: clock.now(),
    handlerName: operator.displayName,
    counts: countRows(rehearsal.rows),
    state: 'done',
  }
  const start: ListNumbers['lists'] = []
  const { savedAt } = await saveInParts(
    deps,
    {
      ...{ operation: desk.operation, record, items: taken, start },
      write: async (change, { items, told, isFirst }) => {
        if (isFirst) await putColumnMaps(change, desk, run)
        const numbers: ListNumbers = { lists: told }
        const writes = await writesOf(deps, desk, run, { change, rows: items, numbers })
        return { writes, told: numbers.lists }
      },
    },
    control,
  )
  return { record, savedAt }
}

async function writesOf<F extends string, Entry, Known>(
  { ids, operator }: Deps,
  desk: RosterDesk<F, Entry, Known>,
  { rehearsal }: RosterRun<F, Entry, Known>,
  part: { readonly change: Change; readonly rows: readonly JudgedRow<F>[]; readonly numbers: ListNumbers },
): Promise<readonly RosterWrite[]> {
  const { change, rows, numbers } = part
  const drafts = rows.map(({ at }) => rehearsal.read(at))
  const known = await desk.find(
    change,
    drafts.map(({ reading }) => reading?.key ?? ''),
  )
  const agreed = drafts.map((draft, index) => {
    // Decided once more over what is on file now; the clerk agreed to what was shown and to nothing else.
    const judged = rehearsal.judge(draft, known)
    const entry = draft.reading?.entry
    if (!entry || !isSame(judged, rows[index])) throw new AppError('sheets/changed-since-rehearsal')
    return { entry, known: known.get(draft.reading?.key ?? '') }
  })
  return desk.writes(agreed, { change, ids, numbers, handlerName: operator.displayName, ...rehearsal.terms })
}

/** Everything that was shown of a row: what is done with it, what else that does, and what should be looked at. */
function isSame(now: JudgedRow<string>, shown: JudgedRow<string> | undefined): boolean {
  const told = ({ effect, differences, notes, warnings }: JudgedRow<string>) =>
    JSON.stringify([effect, differences, notes, warnings])
  return shown !== undefined && told(now) === told(shown)
}

/** Remembers what the columns were taken for, where that is not what their titles say or was kept before. */
async function putColumnMaps<F extends string, Entry, Known>(
  change: Change,
  { target }: RosterDesk<F, Entry, Known>,
  { opened }: RosterRun<F, Entry, Known>,
): Promise<void> {
  for (const list of opened.lists) {
    const fields = choiceOf(list)
    const isPlain = fields.every((field, index) => field === list.automatic[index])
    const map: ColumnMap = { id: columnMapId(target.id, list.titles), fields }
    const kept = await change.find('columnMaps', map.id)
    if (kept ? JSON.stringify(kept.fields) !== JSON.stringify(fields) : !isPlain) change.put('columnMaps', map)
  }
}
