import { AppError } from '../../../src/shared/errors/app-error'
import { copyOut, isOnSameVolume } from '../files/copy-out'
import type { Handlers } from '../service-types'
import type { Station } from '../session/station'
import type { ServiceParts } from './service-parts'

/** Files on their way out of the station. */
export function fileHandlers(
  parts: ServiceParts,
): Pick<Handlers, 'file:write-part' | 'file:reveal' | 'file:read-part' | 'file:save-copy'> {
  const { station, exports } = parts
  return {
    'file:write-part': async ({ approvalId, ...part }) => {
      const { session } = station.requireOpen()
      if (approvalId === null) throw new AppError('station/second-person-needed')
      session.approvals.check(approvalId, 'month:export')
      return exports.writePart(part)
    },
    'file:reveal': async ({ fileName }) => {
      requireOwnFile(station, fileName)
      const path = await exports.getPath(fileName)
      return { path, shown: (await parts.options.revealFile?.(path)) ?? false }
    },
    'file:read-part': async ({ fileName, part }) => {
      requireOwnFile(station, fileName)
      const piece = await exports.readPart(fileName, part)
      if (part === 0) await station.note('file:copy-out', { fileName })
      return piece
    },
    'file:save-copy': ({ fileName }) => saveCopy(parts, fileName),
  }
}

/** A clerk takes backups away, which nobody can read; what holds readable numbers of people is the head's. */
function requireOwnFile(station: Station, fileName: string): void {
  const { session } = station.requireOpen()
  if (session.operator.role !== 'head' && !fileName.endsWith('.station-backup'))
    throw new AppError('station/not-allowed')
}

/** A copy to a place that the person chooses in the host's dialog. */
async function saveCopy(parts: ServiceParts, fileName: string): ReturnType<Handlers['file:save-copy']> {
  const { options, station, exports, events, folder, jobs } = parts
  requireOwnFile(station, fileName)
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
  await station.note('file:copy-out', { fileName })
  // The verified copy is there, whatever the system tells about its place: a stick may be out by now.
  const isSameVolume = await isOnSameVolume(place, folder.journal).catch(() => false)
  return { savedAs: place, isSameVolume }
}
