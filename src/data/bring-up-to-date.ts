import { Dexie } from 'dexie'
import { AppError } from '../shared/errors/app-error'
import type { JournalEntry, JournalPosition } from '../shared/operation'
import type { JobControl, JournalPort } from '../usecases/ports'
import { applyPage, clearView, finishRebuild, hasAllRows } from './apply-page'
import { preparePage } from './page-of-writes'
import type { StationDatabase } from './station-database'
import type { StoreKeys } from './store-keys'

/** What the view is compared with and filled from. */
export interface ViewSource {
  readonly journal: JournalPort
  readonly keys: StoreKeys
  readonly storeId: string
  readonly onProgress?: JobControl['onProgress']
  /** Stops between two pages; what was applied stays and the next opening goes on from there. */
  readonly signal?: AbortSignal | undefined
}

/** What had to be done to the view. */
export interface StartUp {
  readonly view: 'as-left' | 'caught-up' | 'rebuilt'
  /** Row states written. */
  readonly rows: number
}

/**
 * Makes the view equal to the journal: leaves it when it is, takes in what is missing, or makes it anew in place when
 * it is empty, of another station, of another history, damaged, or short of rows. A rebuild killed half-way goes on where it stopped.
 *
 * @throws AppError `data/ahead-of-journal` when the view holds more than the journal: then the journal has lost records
 * and the view may be their last copy, so nothing is touched
 */
export async function bringUpToDate(
  db: StationDatabase,
  source: ViewSource,
): Promise<{ startUp: StartUp; head: JournalPosition }> {
  const state = await db.state.get('view')
  const isOurs = state?.storeId === source.storeId
  const { head, at } = await source.journal.head(isOurs ? state.appliedSeq : 0)
  if (isOurs && state.appliedSeq > head.seq) {
    throw new AppError('data/ahead-of-journal', { view: state.appliedSeq, journal: head.seq })
  }
  const isSameHistory = isOurs && !state.isDamaged && at?.hash === state.appliedHash
  const isUsable = isSameHistory && (state.counts === null || (await hasAllRows(db, state.counts)))
  if (!isUsable) await clearView(db, source.storeId, await positionAt(source.journal, 0))
  const isRebuild = !isUsable || state.counts === null
  const caught = await catchUp(db, source, isUsable ? state.appliedSeq : 0)
  if (isRebuild) await finishRebuild(db)
  const view = isRebuild && head.seq > 0 ? 'rebuilt' : caught.head ? 'caught-up' : 'as-left' // a new station's first view is no rebuild
  return { startUp: { view, rows: caught.rows }, head: caught.head ?? head }
}

/** What was taken in from the journal. */
interface CaughtUp {
  /** Place of the last operation applied; `null` when there was none. */
  readonly head: JournalPosition | null
  readonly rows: number
}

/**
 * Applies every operation after a number, page by page.
 *
 * @param onEntries told of each page once it is applied, here or by another window
 */
export async function catchUp(
  db: StationDatabase,
  source: ViewSource,
  afterSeq: number,
  onEntries: (entries: readonly JournalEntry[], position: JournalPosition) => void = () => undefined,
): Promise<CaughtUp> {
  let applied = afterSeq
  let caught: CaughtUp = { head: null, rows: 0 }
  for (;;) {
    source.signal?.throwIfAborted()
    const { entries, head } = await source.journal.read(applied)
    const last = entries.at(-1)
    if (!last) return caught
    const position = last.seq === head.seq ? head : await positionAt(source.journal, last.seq)
    const page = await preparePage(source.keys, entries)
    const reached = await applyPage(db, page, position)
    if (reached === null) throw new Dexie.DatabaseClosedError('the view is gone') // whoever reopens it rebuilds it
    applied = Math.min(reached, position.seq)
    // Less than the page: another window has applied a part of it, or is rebuilding the view.
    const done = entries.filter(({ seq }) => seq <= applied)
    if (done.length > 0) {
      const at = applied === position.seq ? position : await positionAt(source.journal, applied)
      onEntries(done, at)
      caught = { head: at, rows: caught.rows + page.outcomes.length }
    }
    source.onProgress?.({ phase: 'reading', done: applied, total: head.seq })
  }
}

/** Place of an operation that the journal is known to have. @throws AppError `journal/shorter-than-known` */
export async function positionAt(journal: JournalPort, seq: number): Promise<JournalPosition> {
  const { at } = await journal.head(seq)
  if (!at) throw new AppError('journal/shorter-than-known', { seq })
  return at
}
