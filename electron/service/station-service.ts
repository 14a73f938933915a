import { IncomingBackups } from './backup/incoming-backups'
import { DataFolder } from './data-folder'
import { EventHub } from './event-hub'
import { ExportFiles } from './files/export-files'
import { FolderDoor } from './folder-door'
import { makeHandlers } from './handlers'
import { SignInGuard } from './keys/sign-in-guard'
import { RunningJobs } from './running-jobs'
import { ServiceLog } from './service-log'
import type { StationService, StationServiceOptions } from './service-types'
import { Station } from './session/station'
import { Snapshots } from './snapshots/snapshots'
import { SpaceGuard } from './space-guard'

/**
 * Opens the station in a data folder: takes the lock, checks the journal, waits for somebody to sign in.
 *
 * It does not throw for what is wrong with the folder: a service in phase `refused` answers `station:get-status` with
 * the problem, so that the window can say it (`journal/folder-in-use`, `journal/damaged`, `journal/shorter-than-known`,
 * `journal/newer-format`, `journal/not-writable`, `station/keys-damaged`). Nothing was changed then, and
 * `station:reopen` looks again.
 */
export async function openStationService(options: StationServiceOptions): Promise<StationService> {
  const now = options.now ?? Date.now
  const elapsed = options.now ?? (() => performance.now())
  const folder = new DataFolder(options.dataFolder)
  const space = new SpaceGuard(folder.root, options.neededBytes)
  const log = new ServiceLog(folder.log, now)
  const events = new EventHub()
  const context = { folder, space, now }
  const door = new FolderDoor(context, log)

  const guard = new SignInGuard(folder.keys, { now, elapsed })
  const incoming = new IncomingBackups(folder.incoming, space)
  const findState = () => door.open()
  const station = new Station({ context, guard, events, incoming, findState }, await findState())
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
      await door.release()
    },
  }
}
