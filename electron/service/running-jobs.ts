import type { RequestOf } from '../../src/shared/contract/contract'
import { AppError } from '../../src/shared/errors/app-error'

type Job = RequestOf<'job:cancel'>['job']

/** Asked between two pieces of work. @throws AppError `file/cancelled` when the job was told to stop */
export type Checkpoint = () => void

/** Long jobs that are under way; each can be told to stop and then leaves nothing half-done. */
export class RunningJobs {
  readonly #running = new Set<{ readonly job: Job; isCancelled: boolean }>()

  async run<T>(job: Job, work: (checkpoint: Checkpoint) => Promise<T>): Promise<T> {
    const entry = { job, isCancelled: false }
    this.#running.add(entry)
    try {
      return await work(() => {
        if (entry.isCancelled) throw new AppError('file/cancelled')
      })
    } finally {
      this.#running.delete(entry)
    }
  }

  get isAny(): boolean {
    return this.#running.size > 0
  }

  /** Tells every job to stop: whoever began it is gone. */
  cancelAll(): void {
    for (const entry of this.#running) entry.isCancelled = true
  }

  /** Tells every job of a kind to stop. Returns whether there was one. */
  cancel(job: Job): boolean {
    const found = [...this.#running].filter((entry) => entry.job === job)
    for (const entry of found) entry.isCancelled = true
    return found.length > 0
  }
}

/** Work that was told to stop is not work that failed: for `catch` blocks that would give it another code. */
export function passOnCancel(error: unknown): void {
  if (isCancel(error)) throw error
}

export function isCancel(error: unknown): boolean {
  return error instanceof AppError && error.code === 'file/cancelled'
}
