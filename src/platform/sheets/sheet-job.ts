import type { JobControl } from '../../usecases/ports'
import { runWorkerJob, type JobCodes } from '../worker-job'
import type { FromWorker, ToWorker } from './messages'

/** What the worker is sent, in order; more may be read while it works on what it has. */
export type Messages = AsyncIterable<ToWorker> | Iterable<ToWorker>

/**
 * Runs a job with tables in a worker of its own, which is ended with it.
 *
 * @param resultOf the result in a message, `undefined` while there is none
 */
export function runJob<Result>(
  messages: Messages,
  codes: JobCodes,
  control: JobControl,
  resultOf: (message: FromWorker) => Result | undefined,
): Promise<Result> {
  const start = (): Worker => new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' })
  return runWorkerJob({ start, messages, codes, resultOf }, control)
}
