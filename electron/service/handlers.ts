import type { RequestOf, Session, StationStatus } from '../../src/shared/contract/contract'
import { AppError } from '../../src/shared/errors/app-error'
import { findBackupNote, saveBackupNote } from './backup/backup-note'
import { manifestKey } from './backup/backup-format'
import { createBackup } from './backup/create-backup'
import type { IncomingBackups } from './backup/incoming-backups'
import type { DataFolder } from './data-folder'
import { removeIfThere } from './durable-files'
import type { EventHub } from './event-hub'
import type { ExportFiles } from './files/export-files'
import { copyOut, isOnSameVolume } from './files/copy-out'
import { publicOperator } from './keys/keyring'
import { isCancel, type Checkpoint, type RunningJobs } from './running-jobs'
import type { ServiceLog } from './service-log'
import type { Handlers, StationServiceOptions } from './service-types'
import type { Station } from './session/station'
import type { Snapshots } from './snapshots/snapshots'
import type { SpaceGuard } from './space-guard'

/** Everything the channels are made of. */
export interface ServiceParts {
  readonly options: StationServiceOptions
  readonly now: () => number
  readonly folder: DataFolder
  readonly space: SpaceGuard
  readonly log: ServiceLog
  readonly events: EventHub
  readonly station: Station
  readonly snapshots: Snapshots
  readonly exports: ExportFiles
  readonly incoming: IncomingBackups
  readonly jobs: RunningJobs
}

/** Binds each channel of the contract to the class that does it. Rights are checked here, in one place. */
export function makeHandlers(parts: ServiceParts): Handlers {
  const { station, snapshots, exports } = parts
  return {
    'station:get-status': () => getStatus(parts),
    'station:reopen': async () => {
      await station.reopen()
      return getStatus(parts)
    },
    'station:set-up': (request) => station.setUp(request),
    'station:sign-in': ({ account, password }) => station.signIn(account, password),
    'station:lock': () => station.lock(),
    'station:recover': (request) => station.recover(request),
    'station:renew-recovery': ({ password }) => station.renewRecovery(password),
    'station:confirm-recovery': async ({ issueId }) => {
      await station.confirmRecovery(issueId)
      await removeIfThere(parts.folder.lastBackup) // earlier backups open with the old code only: none counts any more
      return null
    },
    'station:add-operator': (request) => station.addOperator(request),
    ...journalHandlers(station),
    'snapshot:write-part': async (request) => {
      station.requireOpen()
      await snapshots.writePart(request)
      return null
    },
    'snapshot:read-part': async ({ name, part }) => {
      const { journal } = station.requireOpen()
      const found = await snapshots.readPart(name, part)
      // A snapshot of operations that this journal does not have belongs to another one.
      return found && found.seq <= journal.head().seq ? found : null
    },
    'file:write-part': async (request) => {
      station.requireOpen()
      return exports.writePart(request)
    },
    'file:reveal': async ({ fileName }) => {
      station.requireOpen()
      const path = await exports.getPath(fileName)
      return { path, shown: (await parts.options.revealFile?.(path)) ?? false }
    },
    'file:read-part': async ({ fileName, part }) => {
      station.requireOpen()
      return exports.readPart(fileName, part)
    },
    'file:save-copy': ({ fileName }) => saveCopy(parts, fileName),
    'backup:create': () => parts.jobs.run('backup', (checkpoint) => makeBackup(parts, checkpoint)),
    'backup:put-part': async ({ token, ...part }) => {
      if (station.state.phase !== 'new') throw new AppError('backup/not-empty')
      await parts.incoming.putPart(token, part)
      return null
    },
    'backup:restore': (request) => restore(parts, request),
    'job:cancel': async ({ job }) => {
      const wasRunning = parts.jobs.cancel(job)
      if (job === 'restore' && !wasRunning) await parts.incoming.clear() // stopped while the file was handed in
      return null
    },
    'log:report': async (event) => {
      await parts.log.write({ code: event.code, where: `page:${event.where}` })
      return null
    },
  }
}

function journalHandlers(station: Station): Pick<Handlers, 'journal:get-head' | 'journal:append' | 'journal:read'> {
  return {
    'journal:get-head': async ({ atSeq }) => {
      const { journal } = station.requireOpen()
      const at = atSeq === null ? null : await journal.positionAt(atSeq)
      return { head: journal.head(), at }
    },
    'journal:append': async ({ expectedSeq, op }) => {
      const { journal, session } = station.requireOpen('auditor')
      // Whoever is signed in answers for it; nobody writes in another's name.
      if (op.operatorId !== session.operator.operatorId) throw new AppError('station/not-allowed')
      return session.use((keys) => journal.append(keys.journalKey, expectedSeq, op))
    },
    'journal:read': async ({ afterSeq, maxBytes }) => {
      const { journal, session } = station.requireOpen()
      const entries = await session.use((keys) => journal.read(keys.journalKey, afterSeq, maxBytes))
      return { entries, head: journal.head() }
    },
  }
}

async function getStatus({ options, folder, space, station }: ServiceParts): Promise<StationStatus> {
  const { state } = station
  const keyring = 'keyring' in state ? state.keyring : null
  const problem = state.phase === 'refused' ? state.problem : null
  return {
    phase: state.phase,
    host: options.host,
    version: options.version,
    station: keyring && {
      storeId: keyring.storeId,
      stationName: keyring.stationName,
      countyCode: keyring.countyCode,
    },
    operators: state.phase === 'open' ? state.keyring.operators.map(publicOperator) : [],
    freeBytes: await space.freeBytes().catch(() => 0),
    neededBytes: space.neededBytes,
    dataFolder: folder.root,
    problem: problem && { code: problem.code, params: { ...problem.params } },
    tailBytesPutAside: 'journal' in state ? state.journal.tailBytesPutAside : 0,
    recoveryUnconfirmed: state.phase === 'open' && state.keyring.nextRecovery !== undefined,
    lastBackupAt: await findBackupNote(folder.lastBackup),
  }
}

async function makeBackup(parts: ServiceParts, checkpoint: Checkpoint): ReturnType<Handlers['backup:create']> {
  const { station, folder, exports, space, now, events } = parts
  const { keyring, journal, session } = station.requireOpen()
  const macKey = manifestKey(session.keys.journalKey)
  try {
    const created = await createBackup({
      keyring,
      journal,
      journalFolder: folder.journal,
      macKey,
      exports,
      space,
      now,
      checkpoint,
      onProgress: (job, done, total) => events.emit('job:progress', { job, done, total }),
    })
    await saveBackupNote(folder.lastBackup, now())
    return created
  } finally {
    macKey.fill(0)
  }
}

async function restore(parts: ServiceParts, request: RequestOf<'backup:restore'>): Promise<Session> {
  const { station, incoming, jobs, events } = parts
  try {
    return await jobs.run('restore', (checkpoint) =>
      station.restore(request, {
        checkpoint,
        onProgress: (job, done, total) => events.emit('job:progress', { job, done, total }),
      }),
    )
  } catch (error) {
    if (isCancel(error)) await incoming.clear() // a wrong code may be corrected, a file nobody wants may not stay
    throw error
  }
}

/** A copy to a place that the person chooses in the host's dialog. */
async function saveCopy(parts: ServiceParts, fileName: string): ReturnType<Handlers['file:save-copy']> {
  const { options, station, exports, events, folder, jobs } = parts
  station.requireOpen()
  const path = await exports.getPath(fileName)
  if (!options.chooseCopyPlace) throw new AppError('bridge/not-available-here')
  const place = await options.chooseCopyPlace(fileName)
  if (place === null) return { savedAs: null, isSameVolume: false }
  await jobs.run('copy', (checkpoint) =>
    copyOut(path, place, {
      checkpoint,
      onProgress: (done, total) => events.emit('job:progress', { job: 'copy', done, total }),
    }),
  )
  // The verified copy is there, whatever the system tells about its place: a stick may be out by now.
  const isSameVolume = await isOnSameVolume(place, folder.journal).catch(() => false)
  return { savedAs: place, isSameVolume }
}
