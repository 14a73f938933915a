import { AppError } from '../../src/shared/errors/app-error'
import { errnoOf } from './durable-files'
import { FolderLock } from './folder-lock'
import { describeFailure, type ServiceLog } from './service-log'
import { loadState, type StateContext, type StationState } from './session/station-state'

const cannotWrite = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST']

/** The way into the data folder: its lock first, then what lies in it. */
export class FolderDoor {
  #lock: FolderLock | null = null

  constructor(
    private readonly context: StateContext,
    private readonly log: ServiceLog,
  ) {}

  /** What the folder holds. Never throws: a folder that cannot be opened is a state, and may be tried again. */
  async open(): Promise<StationState> {
    const { folder } = this.context
    try {
      await folder.makeRoot()
      this.#lock ??= await FolderLock.acquire(folder.lock)
      return await loadState(this.context)
    } catch (error) {
      const problem = toProblem(error)
      await this.log.write({ code: problem.code, where: `service:start:${describeFailure(error)}` })
      return { phase: 'refused', problem }
    }
  }

  /** Gives the folder free. */
  async release(): Promise<void> {
    await this.#lock?.release()
  }
}

function toProblem(error: unknown): AppError {
  if (error instanceof AppError) return error
  const errno = errnoOf(error)
  if (cannotWrite.includes(errno)) return new AppError('journal/not-writable', { reason: errno }, { cause: error })
  return new AppError('bridge/unexpected', {}, { cause: error })
}
