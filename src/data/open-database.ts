import { Dexie } from 'dexie'
import { AppError } from '../shared/errors/app-error'
import { schemaVersion } from './migrations'
import { StationDatabase } from './station-database'

/** Waits before another try; antivirus programs and a window that is just closing hold files for a moment. */
const retryDelaysMs = [500, 2000, 5000] as const

/**
 * Opens the view, creating it when it is not there.
 *
 * @throws AppError `data/from-newer-version` when a newer program wrote it, `data/open-failed` after the last try
 */
export async function openDatabase(
  name: string,
  delaysMs: readonly number[] = retryDelaysMs,
): Promise<StationDatabase> {
  for (let tries = 0; ; tries++) {
    try {
      await refuseNewerVersion(name)
      const db = new StationDatabase(name)
      await db.open()
      return db
    } catch (error) {
      const delayMs = delaysMs[tries]
      if (error instanceof AppError) throw error
      if (delayMs === undefined) throw new AppError('data/open-failed', {}, { cause: error })
      await new Promise((resolve) => setTimeout(resolve, delayMs))
    }
  }
}

/** Dexie opens a newer database without a word and would write old rows into it; so it is opened as it is and looked at first. */
async function refuseNewerVersion(name: string): Promise<void> {
  const probe = new Dexie(name)
  try {
    await probe.open()
  } catch (error) {
    if (error instanceof Dexie.NoSuchDatabaseError) return
    throw error
  }
  const found = Math.floor(probe.verno)
  probe.close()
  if (found > schemaVersion) throw new AppError('data/from-newer-version', { found, known: schemaVersion })
}
