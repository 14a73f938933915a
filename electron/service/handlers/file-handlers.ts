import { AppError } from '../../../src/shared/errors/app-error'
import { exportAct } from '../../../src/shared/rights/second-person'
import { copyOut, isOnSameVolume } from '../files/copy-out'
import type { Handlers } from '../service-types'
import type { OpenSession } from '../session/open-session'
import type { Station } from '../session/station'
import type { ServiceParts } from './service-parts'

/** Files on their way out of the station. */
export function fileHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'file:write-part' | 'file:reveal' | 'file:read-part' | 'file:save-copy'> {
  const { station, exports } = parts
  const told = new WeakMap<OpenSession, Set<string>>()
  return {
    'file:write-part': async ({ approvalId, ...part }) => {
      const { session } = station.requireOpen()
      if (approvalId === null) throw new AppError('station/second-person-needed')
      const about = part.fileName.replace(/\.zip$/, '')
      session.approvals.check(approvalId, exportAct(about))
      return exports.writePart(part)
    },
    'file:reveal': async ({ fileName }) => {
      requireOwnFile(station, fileName)
      const path = await exports.getPath(fileName)
      return { path, shown: (await parts.options.revealFile?.(path)) ?? false }
    },
    'file:read-part': async ({ fileName, part }) => {
      const session = requireOwnFile(station, fileName)
      const piece = await exports.readPart(fileName, part)
      await tellOnce(fileName, session)
      return piece
    },
    'file:save-copy': ({ fileName }) => saveCopy(parts, fileName),
  }

  /** A file that goes out piece by piece is noted with the first one, whichever that is. */
  async function tellOnce(fileName: string, session: OpenSession): Promise<void> {
    const known = told.get(session) ?? new Set()
    if (known.has(fileName)) return
    await station.note(session, 'file:copy-out', { fileName })
    told.set(session, known.add(fileName))
  }
}

/**
 * A clerk takes backups away, which nobody can read, and so does who opened the station with the recovery code; what
 * holds readable numbers of people is the head's.
 */
function requireOwnFile(station: Station, fileName: string): OpenSession {
  const { session } = station.requireOpen()
  if (fileName.endsWith('.station-backup')) return session
  if (session.mode === 'recovery') throw new AppError('station/recovery-reads-only')
  if (session.operator.role !== 'head') throw new AppError('station/not-allowed')
  return session
}

/** A copy to a place that the person chooses in the host's dialog. */
async function saveCopy(parts: ServiceParts, fileName: string): ReturnType<Handlers['file:save-copy']> {
  const { options, station, exports, events, folder, jobs } = parts
  const session = requireOwnFile(station, fileName)
  const path = await exports.getPath(fileName)
  if (!options.chooseCopyPlace) throw new AppError('bridge/not-available-here')
  const place = await options.chooseCopyPlace(fileName)
  if (place === null) return { savedAs: null, isSameVolume: false }
  // Noted before it leaves, and not at all once somebody else sits there: a dialog may stay open for long.
  await station.note(session, 'file:copy-out', { fileName })
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
