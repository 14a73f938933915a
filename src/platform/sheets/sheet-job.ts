import { AppError } from '../../shared/errors/app-error'
import type { AppErrorCode } from '../../shared/errors/codes'
import type { JobControl } from '../../usecases/ports'
import type { FromWorker, ToWorker } from './messages'

/** How a job ends that was cancelled, or whose worker broke down. */
export interface JobCodes {
  readonly cancelled: AppErrorCode
  readonly crashed: AppErrorCode
}

/** What the worker is sent, in order; more may be read while it works on what it has. */
export type Messages = AsyncIterable<ToWorker> | Iterable<ToWorker>

/**
 * Runs a job in a worker of its own, which is ended with it.
 *
 * @param resultOf the result in a message, `undefined` while there is none
 */
export function runJob<Result>(
  messages: Messages,
  codes: JobCodes,
  { signal, onProgress }: JobControl,
  resultOf: (message: FromWorker) => Result | undefined,
): Promise<Result> {
  if (signal?.aborted) return Promise.reject(new AppError(codes.cancelled))
  return new Promise<Result>((resolve, reject) => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' })
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
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'failed') return fail(new AppError(data.code, data.params))
      if (data.kind === 'progress') return onProgress?.(data.progress)
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
