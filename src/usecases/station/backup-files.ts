import type { EventOf, RequestOf, ResponseOf, SavedFile, Session } from '../../shared/contract/contract'
import { PART_BYTES } from '../../shared/contract/limits'
import { AppError } from '../../shared/errors/app-error'
import type { JobControl, JobProgress, ServicePort } from '../ports'

type Job = RequestOf<'job:cancel'>['job']

/** What the service calls a step of its jobs, in the words of a busy line. */
const phases: Readonly<Record<EventOf<'job:progress'>['job'], JobProgress['phase']>> = {
  backup: 'writing',
  copy: 'writing',
  restore: 'writing',
  verify: 'verifying',
}

/** Follows a job of the service: tells of its progress, and tells it to stop when asked. */
async function follow<R>(service: ServicePort, job: Job, control: JobControl, work: () => Promise<R>): Promise<R> {
  const { signal, onProgress } = control
  const cancel = () => void service.invoke('job:cancel', { job }).catch(() => undefined) // then it runs to its end
  const stop = service.on('job:progress', (step) => {
    onProgress?.({ phase: phases[step.job], done: step.done, total: step.total })
  })
  signal?.addEventListener('abort', cancel)
  try {
    return await work()
  } catch (cause) {
    throw signal?.aborted ? new AppError('file/cancelled', {}, { cause }) : cause
  } finally {
    signal?.removeEventListener('abort', cancel)
    stop()
  }
}

/** Makes a verified backup. @throws AppError `backup/*`, `file/cancelled` when asked to stop: no file is left then */
export function createBackup(service: ServicePort, control: JobControl): Promise<SavedFile> {
  return follow(service, 'backup', control, () => service.invoke('backup:create', null))
}

/**
 * Hands a backup file in and restores it. Asked to stop before it is in place, it leaves the empty installation.
 *
 * @throws AppError `backup/*`, `station/*`, `file/cancelled`
 */
export async function restoreBackup(
  service: ServicePort,
  file: Blob,
  secrets: Omit<RequestOf<'backup:restore'>, 'token'>,
  control: JobControl & { readonly token: string },
): Promise<Session> {
  const { token, signal, onProgress } = control
  const run = async () => {
    const parts = Math.max(1, Math.ceil(file.size / PART_BYTES))
    for (let part = 0; part < parts; part++) {
      if (signal?.aborted) throw new AppError('file/cancelled')
      const piece = file.slice(part * PART_BYTES, (part + 1) * PART_BYTES)
      const bytes = new Uint8Array(await piece.arrayBuffer())
      await service.invoke('backup:put-part', { token, part, parts, bytes })
      onProgress?.({ phase: 'reading', done: part + 1, total: parts })
    }
    if (signal?.aborted) throw new AppError('file/cancelled')
    return service.invoke('backup:restore', { token, ...secrets })
  }
  return follow(service, 'restore', control, () =>
    run().catch(async (cause: unknown) => {
      // The request to stop may have overtaken a part: only now that none is on its way does nothing of the file stay.
      if (signal?.aborted) await service.invoke('job:cancel', { job: 'restore' }).catch(() => undefined)
      throw cause
    }),
  )
}

/** Checks the journal on the disk. @throws AppError `file/cancelled` when asked to stop */
export function verifyJournal(
  service: ServicePort,
  anchors: RequestOf<'journal:verify'>['anchors'],
  control: JobControl,
): Promise<ResponseOf<'journal:verify'>> {
  return follow(service, 'verify', control, () => service.invoke('journal:verify', { anchors }))
}

/** A copy through the host's own dialog; `null`: the person changed their mind. @throws AppError `file/*` */
export async function saveCopy(
  service: ServicePort,
  fileName: string,
  control: JobControl,
): Promise<{ savedAs: string; isSameVolume: boolean } | null> {
  const copy = () => service.invoke('file:save-copy', { fileName })
  const { savedAs, isSameVolume } = await follow(service, 'copy', control, copy)
  return savedAs === null ? null : { savedAs, isSameVolume }
}

/**
 * Hands a file out piece by piece, so that a large one is never whole in memory.
 *
 * @param write takes each piece, in order
 * @throws AppError `file/cancelled` when asked to stop, `file/not-found`
 */
export async function readOut(
  service: ServicePort,
  fileName: string,
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  { signal, onProgress }: JobControl,
): Promise<void> {
  for (let part = 0, parts = 1; part < parts; part++) {
    if (signal?.aborted) throw new AppError('file/cancelled')
    const piece = await service.invoke('file:read-part', { fileName, part })
    parts = piece.parts
    await write(piece.bytes)
    onProgress?.({ phase: 'writing', done: part + 1, total: parts })
  }
}
