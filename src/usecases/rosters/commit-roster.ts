import { choiceOf, columnMapId, type ColumnMap } from '../../domain/rosters/column-map'
import type { ImportRecord } from '../../domain/rosters/import-record'
import { countRows } from '../../domain/rosters/rehearsal'
import type { JudgedRow } from '../../domain/rosters/types'
import { AppError } from '../../shared/errors/app-error'
import type { Instant } from '../../shared/units'
import type { Change, Deps, JobControl } from '../ports'
import { putRecords } from './import-parts'
import type { ListNumbers, RosterDesk, RosterRun, RosterWrite } from './roster-desk'
import { takeBackParts } from './take-back-parts'

/** Rows in one operation of the journal: quick, and far below what an operation and a message may hold. */
const PART_ROWS = 1000

/** An import that is on file whole. */
export interface SavedImport {
  readonly record: ImportRecord
  readonly savedAt: Instant
}

/**
 * Saves what a rehearsal showed, as one act: all of it or nothing. A file of up to a thousand rows is one operation; a
 * larger one is several, with a record of the import that says `open` until the last. Whatever ends it before (cancel, a
 * failure, a kill) has it taken back, at once or at the next sign-in.
 *
 * @throws AppError `sheets/nothing-to-import`; `sheets/changed-since-rehearsal` when what is on file is not what was
 * shown any more, `sheets/cancelled`, and what saving throws: nothing of it stays then
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
  let saved: SavedImport = { record, savedAt: record.importedAt }
  let lists: ListNumbers['lists'] = []
  try {
    for (let from = 0; from < taken.length; from += PART_ROWS) {
      if (control.signal?.aborted) throw new AppError('sheets/cancelled')
      const rows = taken.slice(from, from + PART_ROWS)
      const isLast = from + PART_ROWS >= taken.length
      const { result, savedAt } = await deps.store.change(desk.operation, async (change) => {
        const numbers: ListNumbers = { lists } // anew for each try
        if (from === 0 || isLast) change.put('imports', { ...record, state: isLast ? 'done' : 'open' })
        const part = { id: ids.newId<'importPart'>(), importId: record.id, ordinal: from / PART_ROWS + 1 }
        await putRecords(change, part, await writesOf(deps, desk, run, { change, rows, numbers }))
        if (from === 0) await putColumnMaps(change, desk, run)
        return numbers
      })
      lists = result.lists
      saved = { record, savedAt }
      control.onProgress?.({ phase: 'saving', done: from + rows.length, total: taken.length })
    }
    return saved
  } catch (error) {
    // What cannot be taken back now is taken back at the next sign-in; the first failure is the one to tell.
    await takeBackParts(deps, record.id, new Set(), control).catch(() => undefined)
    throw error
  }
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
