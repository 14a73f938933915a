import { AppError } from '../../src/shared/errors/app-error'
import { IncomingBackups } from './backup/incoming-backups'
import { DataFolder } from './data-folder'
import { errnoOf } from './durable-files'
import { EventHub } from './event-hub'
import { ExportFiles } from './files/export-files'
import { FolderLock } from './folder-lock'
import { makeHandlers } from './handlers'
import { SignInGuard } from './keys/sign-in-guard'
import { RunningJobs } from './running-jobs'
import { describeFailure, ServiceLog } from './service-log'
import type { StationService, StationServiceOptions } from './service-types'
import { Station } from './session/station'
import { loadState, type StateContext, type StationState } from './session/station-state'
import { Snapshots } from './snapshots/snapshots'
import { SpaceGuard } from './space-guard'

const cannotWrite = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST']

/**
 * Opens the station in a data folder: takes the lock, checks the journal, waits for somebody to sign in.
 *
 * It does not throw for what is wrong with the folder: a service in phase `refused` answers `station:get-status` with
 * the problem, so that the window can say it (`journal/folder-in-use`, `journal/damaged`, `journal/shorter-than-known`,
 * `journal/newer-format`, `journal/not-writable`, `station/keys-damaged`). Nothing was changed then.
 */
export async function openStationService(options: StationServiceOptions): Promise<StationService> {
  const now = options.now ?? Date.now
  const elapsed = options.now ?? (() => performance.now())
  const folder = new DataFolder(options.dataFolder)
  const space = new SpaceGuard(folder.root, options.neededBytes)
  const log = new ServiceLog(folder.log, now)
  const events = new EventHub()
  const { lock, state } = await start({ folder, space, now }, log)

  const guard = new SignInGuard(folder.keys, { now, elapsed })
  const incoming = new IncomingBackups(folder.incoming, space)
  const station = new Station({ context: { folder, space, now }, guard, events, incoming }, state)
  const snapshots = new Snapshots(folder.snapshots, space)
  const exports = new ExportFiles(folder.exports, space)
  const handlers = makeHandlers({
    ...{ options, now, folder, space, log, events, station },
    ...{ snapshots, exports, incoming, jobs: new RunningJobs() },
  })

  return {
    handlers,
    log,
    onEvent: (listener) => events.listen(listener),
    close: async () => {
      await station.close()
      await Promise.all([snapshots.close(), exports.close(), incoming.clear()])
      await lock?.release()
    },
  }
}

async function start(
  context: StateContext,
  log: ServiceLog,
): Promise<{ lock: FolderLock | null; state: StationState }> {
  let lock: FolderLock | null = null
  try {
    await context.folder.makeRoot()
    lock = await FolderLock.acquire(context.folder.lock)
    return { lock, state: await loadState(context) }
  } catch (error) {
    const problem = toProblem(error)
    await log.write({ code: problem.code, where: `service:start:${describeFailure(error)}` })
    return { lock, state: { phase: 'refused', problem } }
  }
}

function toProblem(error: unknown): AppError {
  if (error instanceof AppError) return error
  const errno = errnoOf(error)
  if (cannotWrite.includes(errno)) return new AppError('journal/not-writable', { reason: errno }, { cause: error })
  return new AppError('bridge/unexpected', {}, { cause: error })
}
