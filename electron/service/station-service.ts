import { uptime } from 'node:os'
import { IncomingBackups } from './backup/incoming-backups'
import { DataFolder } from './data-folder'
import { Drafts } from './drafts'
import { EventHub } from './event-hub'
import { ExportFiles } from './files/export-files'
import { FolderDoor } from './folder-door'
import { makeHandlers } from './handlers'
import { QuickPins } from './keys/quick-pins'
import { SignInGuard } from './keys/sign-in-guard'
import { RunningJobs } from './running-jobs'
import { ServiceLog } from './service-log'
import type { StationService, StationServiceOptions } from './service-types'
import { ArrivalNotes } from './session/arrival-notes'
import { OwnClasses } from './session/own-classes'
import { RuleChanges } from './session/rule-changes'
import { Station } from './session/station'
import { Snapshots } from './snapshots/snapshots'
import { SpaceGuard } from './space-guard'
import { Watch } from './watch'

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
  const elapsed = options.elapsed ?? options.now ?? (() => uptime() * 1000)
  const folder = new DataFolder(options.dataFolder)
  const space = new SpaceGuard(folder.root, options.neededBytes)
  const log = new ServiceLog(folder.log, now)
  const events = new EventHub()
  const context = { folder, space, now }
  const door = new FolderDoor(context, log)

  const clock = { now, elapsed }
  const guard = new SignInGuard(folder.keys, clock)
  const incoming = new IncomingBackups(folder.incoming, space)
  const findState = () => door.open()
  const { version, deviceSecrets: devices } = options
  const { lastVersion: versionFile, lateNotes: lateFile } = folder
  const arrivals = new ArrivalNotes({ clock, guard, log, version, versionFile, lateFile })
  const jobs = new RunningJobs()
  const station = new Station(
    { context, clock, guard, pins: new QuickPins(clock), devices, events, incoming, arrivals, jobs, findState },
    await findState(),
  )
  const snapshots = new Snapshots(folder.snapshots, space)
  const exports = new ExportFiles(folder.exports, space)
  const handlers = makeHandlers({
    ...{ options, now, folder, space, log, events, station, guard },
    ...{
      snapshots,
      exports,
      incoming,
      jobs,
      drafts: new Drafts(folder.drafts),
      ownClasses: new OwnClasses(),
      ruleChanges: new RuleChanges(),
    },
  })
  const lockNow = async (reason: 'suspend' | 'idle') => void (await station.lock(reason))
  const watch = new Watch({ now, elapsed, isBusy: () => jobs.isAny, lock: lockNow, onLook: () => station.noteClock() })
  watch.start()

  return {
    handlers,
    log,
    authorize: (channel) => station.authorize(channel),
    noteCall: () => watch.noteCall(),
    lockNow,
    onEvent: (listener) => events.listen(listener),
    close: async () => {
      watch.stop()
      await station.close()
      await Promise.all([snapshots.close(), exports.close(), incoming.clear()])
      await door.release()
    },
  }
}
