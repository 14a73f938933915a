import { AppError, type ErrorParams } from '../shared/errors/app-error'
import type { AppErrorCode } from '../shared/errors/codes'
import type { JobControl, JobProgress } from '../usecases/ports'

/** What every worker of a job may say beside its result. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'failed'; readonly code: AppErrorCode; readonly params: ErrorParams }

/** How a job ends that was cancelled, or whose worker broke down. */
export interface JobCodes {
  readonly cancelled: AppErrorCode
  readonly crashed: AppErrorCode
}

/** A job for a worker of its own. */
export interface WorkerJob<To, From, Result> {
  /** Starts the worker; the builder of the program has to see its file named in one piece, so every kind starts its own. */
  readonly start: () => Worker
  /** What the worker is sent, in order; more may be read while it works on what it has. */
  readonly messages: AsyncIterable<To> | Iterable<To>
  readonly codes: JobCodes
  /** The result in a message, `undefined` while there is none. */
  readonly resultOf: (message: From) => Result | undefined
}

/** Runs a job in its worker, which is ended with it. */
export function runWorkerJob<To, From extends JobMessage | { readonly kind: string }, Result>(
  { start, messages, codes, resultOf }: WorkerJob<To, From, Result>,
  { signal, onProgress }: JobControl,
): Promise<Result> {
  if (signal?.aborted) return Promise.reject(new AppError(codes.cancelled))
  return new Promise<Result>((resolve, reject) => {
    const worker = start()
    let isOver = false
    const end = (): void => {
      isOver = true
      worker.terminate()
      signal?.removeEventListener('abort', cancel)
    }
    const fail = (error: unknown): void => {
      end()
      reject(error instanceof Error ? error : new AppError(codes.crashed))
    }
    const cancel = (): void => fail(new AppError(codes.cancelled))
    signal?.addEventListener('abort', cancel)
    // The worker's own text may quote a cell; it goes no further.
    worker.addEventListener('error', () => fail(new AppError(codes.crashed)))
    worker.addEventListener('message', ({ data }: MessageEvent<From>) => {
      if (isFailure(data)) return fail(new AppError(data.code, data.params))
      if (isProgress(data)) return onProgress?.(data.progress)
      const result = resultOf(data)
      if (result === undefined) return
      end()
      resolve(result)
    })
    const send = async (): Promise<void> => {
      for await (const message of messages) {
        if (isOver) return // leaving the loop ends the reading, too
        worker.postMessage(message)
      }
    }
    send().catch(fail)
  })
}

function isFailure(message: { readonly kind: string }): message is Extract<JobMessage, { kind: 'failed' }> {
  return message.kind === 'failed'
}

function isProgress(message: { readonly kind: string }): message is Extract<JobMessage, { kind: 'progress' }> {
  return message.kind === 'progress'
}
