import { AppError } from '../shared/errors/app-error'
import type { Operation } from '../shared/operation'
import { findOperationKind } from '../shared/rights/operation-kinds'
import type {
  Approval,
  Clock,
  Committed,
  IdSource,
  JobControl,
  JournalPort,
  PersonChange,
  PersonSource,
  Store,
} from '../usecases/ports'
import { bringUpToDate, type StartUp, type ViewSource } from './bring-up-to-date'
import { readRowsBefore, signOperation, writesOf, type RowsBefore } from './build-operation'
import { createCommitter } from './commit'
import { openDatabase } from './open-database'
import { pagesOfRecords } from './pages-of-records'
import { beginChange } from './pending-change'
import { createPersonSource } from './person-source'
import { createRecordReader } from './record-reader'
import { columnsOfPeople, columnsOfTable, openSealed } from './sealed-rows'
import { createSerialQueue } from './serial-queue'
import type { StationDatabase } from './station-database'
import type { StoreKeys } from './store-keys'
import { createUndoHistory } from './undo-history'
import { createView } from './view'

/**
 * How often a change is decided anew when other windows keep writing first. Each time somebody else's work was saved, so
 * it ends when they pause; the bound is far above what one busy window can write in between.
 */
const MAX_TRIES = 100

export interface OpenStoreOptions {
  readonly journal: JournalPort
  readonly keys: StoreKeys
  /** Station whose records these are; a view of another station is made anew. */
  readonly storeId: string
  readonly operatorId: string
  readonly clock: Clock
  readonly ids: IdSource
  /** Progress of catching up or rebuilding. */
  readonly onProgress?: JobControl['onProgress']
  /** Stops the opening. The store once open is not stopped by it. */
  readonly signal?: AbortSignal | undefined
  /** Told after each operation that wrote people, once it is applied. */
  readonly onPersonsChanged: (changes: readonly PersonChange[]) => void
  /** Name of the IndexedDB database. */
  readonly databaseName?: string
  /** Waits between tries to open the database. */
  readonly retryDelaysMs?: readonly number[]
}

export interface OpenedStore {
  readonly store: Store
  /** What the search index is filled from. */
  readonly persons: PersonSource
  readonly startUp: StartUp
  /** Forgets the records; everything asked of the store afterwards fails with `data/locked`. */
  readonly close: () => void
}

/**
 * Opens the records of a station: opens the view, makes it equal to the journal, and starts taking changes.
 *
 * @throws AppError `data/from-newer-version`, `data/open-failed`, `data/ahead-of-journal`, and those of the journal
 */
export async function openStore(options: OpenStoreOptions): Promise<OpenedStore> {
  const { journal, keys, databaseName = 'station', onPersonsChanged } = options
  const { signal, ...source }: ViewSource = options
  const open = async (stopping?: AbortSignal) => {
    const db = await openDatabase(databaseName, options.retryDelaysMs)
    try {
      return { db, ...(await bringUpToDate(db, { ...source, signal: stopping })) }
    } catch (error) {
      db.close()
      throw error
    }
  }
  const first = await open(signal)
  const view = createView(first.db, async (): Promise<StationDatabase> => (await open()).db)
  const committer = createCommitter(view, source, first.head, onPersonsChanged)
  const rows = { view, keys }
  const reader = createRecordReader(rows)
  const history = createUndoHistory(view, keys)
  const inTurn = createSerialQueue()

  /** Appends and applies what `decide` comes to; decides again when another window wrote meanwhile. */
  const save = async <R>(decide: () => Promise<Decided<R>>, approval?: Approval): Promise<Committed<R>> => {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { op, before, result } = await decide()
      const { opId, at: savedAt } = op
      if (op.writes.length === 0 && !op.facts) return { result, position: committer.head(), savedAt, opId }
      const outcome = await committer.commit(op, approval?.approvalId)
      if (outcome.kind === 'behind') continue
      // Two agreed: one does not take it back.
      if (!approval && op.writes.length > 0 && !stays(op.useCase)) history.remember(op, outcome.position.seq, before)
      return { result, position: outcome.position, savedAt, opId }
    }
    throw new AppError('data/changed-meanwhile')
  }

  const store: Store = {
    ...reader,
    change: (useCase, decide, approval) =>
      inTurn(() =>
        save(async () => {
          const { change, close } = beginChange(reader)
          const result = await decide(change)
          const pending = close()
          const before = await readRowsBefore(view, pending)
          const second = approval ? { approvedBy: approval.operatorId, facts: { about: approval.about } } : {}
          return { op: signOperation(options, useCase, writesOf(pending, before), second), before, result }
        }, approval),
      ),
    note: (useCase, facts) =>
      inTurn(() =>
        save(() => {
          const op = signOperation(options, useCase, [], { facts })
          return Promise.resolve({ op, before: () => undefined, result: null })
        }),
      ),
    undo: (opId, sealedSeq = 0) =>
      inTurn(async () => {
        const undone = await save(async () => {
          const writes = await history.inverseOf(opId, sealedSeq)
          const before = await readRowsBefore(view, writes)
          return { op: signOperation(options, 'station:undo', writes, { undoes: opId }), before, result: null }
        })
        history.forget(opId)
        return undone
      }),
    columns: (table) => columnsOfTable(rows, table),
    columnsOfPeople: (table, personIds) => columnsOfPeople(rows, table, personIds),
    open: (table, sealed) => openSealed(rows, table, sealed),
    pages: (table, query) => pagesOfRecords({ view, keys, journal }, table, query),
    head: () => committer.head(),
  }
  const persons = createPersonSource({ view, keys, journal }, () => committer.head().seq)
  return { store, persons, startUp: first.startUp, close: () => view.close() }
}

/** Whether an act is not taken back operation by operation. */
function stays(useCase: string): boolean {
  return findOperationKind(useCase)?.stays === true
}

/** What a change came to, ready to be saved. */
interface Decided<R> {
  readonly op: Operation
  readonly before: RowsBefore
  readonly result: R
}
