import { AppError } from '../../shared/errors/app-error'
import type { AppErrorCode } from '../../shared/errors/codes'
import type { JobControl, RawSheet, Spreadsheets } from '../../usecases/ports'
import type { FromWorker, ToWorker } from './messages'
import { unpackRows } from './packed-rows'
import type { RawRow } from './raw-rows'

/** Rows in one answer to the worker; copying them is not felt. */
const ROWS_STEP = 1000

/** How a job ends that was cancelled, or whose worker broke down. */
interface JobCodes {
  readonly cancelled: AppErrorCode
  readonly crashed: AppErrorCode
}

const reading: JobCodes = { cancelled: 'sheets/cancelled', crashed: 'sheets/unreadable' }
const packing: JobCodes = { cancelled: 'month/cancelled', crashed: 'month/export-failed' }

/** Table files read and written in a worker of their own for each job. */
export function createSpreadsheets(): Spreadsheets {
  return {
    read: (_fileName, bytes, control) => {
      const sheets: { name: string; rows: RawRow[] }[] = []
      return runJob<readonly RawSheet[]>({ kind: 'read', bytes }, reading, control, (message) => {
        if (message.kind === 'part') {
          const sheet = (sheets[message.sheet] ??= { name: message.name, rows: [] })
          for (const row of unpackRows(message.rows)) sheet.rows.push(row)
        }
        return message.kind === 'read-done' ? { result: sheets } : {}
      })
    },
    packBatch: (facts, tables, control) => {
      const heads = tables.map(({ rows, ...head }) => ({ ...head, rowCount: rows.length }))
      return runJob({ kind: 'pack', facts, tables: heads }, packing, control, (message) => {
        if (message.kind === 'packed') return { result: message.batch }
        if (message.kind !== 'pull') return {}
        return {
          reply: {
            kind: 'rows',
            rows: tables[message.table]?.rows.slice(message.from, message.from + ROWS_STEP) ?? [],
          },
        }
      })
    },
  }
}

/** What a job does with a message: answers the worker, ends with a result, or neither. */
interface Step<Result> {
  readonly reply?: ToWorker
  readonly result?: Result
}

function runJob<Result>(
  start: ToWorker,
  codes: JobCodes,
  { signal, onProgress }: JobControl,
  onMessage: (message: FromWorker) => Step<Result>,
): Promise<Result> {
  if (signal?.aborted) return Promise.reject(new AppError(codes.cancelled))
  return new Promise<Result>((resolve, reject) => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' })
    const end = (): void => {
      worker.terminate()
      signal?.removeEventListener('abort', cancel)
    }
    const fail = (error: AppError): void => {
      end()
      reject(error)
    }
    const cancel = (): void => fail(new AppError(codes.cancelled))
    signal?.addEventListener('abort', cancel)
    // The worker's own text may quote a cell; it goes no further.
    worker.addEventListener('error', () => fail(new AppError(codes.crashed)))
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'failed') return fail(new AppError(data.code, data.params))
      if (data.kind === 'progress') return onProgress?.(data.progress)
      const step = onMessage(data)
      if (step.reply) worker.postMessage(step.reply)
      if (step.result === undefined) return
      end()
      resolve(step.result)
    })
    worker.postMessage(start)
  })
}
