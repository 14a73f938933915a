import type { RequestOf, Session } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import { manifestKey } from '../backup/backup-format'
import { saveBackupNote } from '../backup/backup-note'
import { createBackup } from '../backup/create-backup'
import { isCancel, type Checkpoint } from '../running-jobs'
import type { Handlers } from '../service-types'
import type { ServiceParts } from './service-parts'

/** Backups: made, handed in, restored. */
export function backupHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'backup:create' | 'backup:put-part' | 'backup:restore'> {
  return {
    'backup:create': () => parts.jobs.run('backup', (checkpoint) => makeBackup(parts, checkpoint)),
    'backup:put-part': async ({ token, ...part }) => {
      if (parts.station.state.phase !== 'new') throw new AppError('backup/not-empty')
      await parts.incoming.putPart(token, part)
      return null
    },
    'backup:restore': (request) => restore(parts, request),
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
    await station.note(session, 'station:backup', { fileName: created.fileName, bytes: created.bytes })
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
