import { Dexie } from 'dexie'
import { AppError } from '../shared/errors/app-error'
import type { StationDatabase } from './station-database'

/** The open query view. Every access goes through `run`, so that a view which the browser closed is opened again once. */
export interface View {
  /** @throws AppError `data/locked` after `close`, `data/open-failed` when the database fails */
  run<R>(work: (db: StationDatabase) => Promise<R>): Promise<R>
  /** Closes and opens again, and brings the view up to date with the journal. */
  reopen(): Promise<void>
  close(): void
}

/**
 * @param first the database, open and up to date
 * @param open opens it anew and brings it up to date
 */
export function createView(first: StationDatabase, open: () => Promise<StationDatabase>): View {
  let db = first
  let isClosed = false
  let reopening: Promise<void> | null = null

  const reopen = async (): Promise<void> => {
    if (isClosed) throw new AppError('data/locked')
    db.close()
    reopening ??= open()
      .then((opened) => {
        db = opened
        if (isClosed) opened.close()
      })
      .finally(() => {
        reopening = null
      })
    await reopening
  }

  const run = async <R>(work: (db: StationDatabase) => Promise<R>): Promise<R> => {
    if (isClosed) throw new AppError('data/locked')
    try {
      if (reopening) await reopening
      return await work(db)
    } catch (error) {
      if (isClosed) throw new AppError('data/locked', {}, { cause: error })
      if (!isConnectionLost(error)) throw toAppError(error)
    }
    await reopen()
    return work(db).catch((error: unknown) => {
      throw toAppError(error)
    })
  }

  return {
    run,
    reopen,
    close: () => {
      isClosed = true
      db.close()
    },
  }
}

/** The browser closed the database under us: profile cleared, another window upgrading, disk trouble. */
function isConnectionLost(error: unknown): boolean {
  const { DatabaseClosedError, InvalidStateError, OpenFailedError } = Dexie
  return [DatabaseClosedError, InvalidStateError, OpenFailedError].some((kind) => error instanceof kind)
}

function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError('data/open-failed', {}, { cause: error })
}
