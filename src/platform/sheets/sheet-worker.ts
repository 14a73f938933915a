import { batchTables, countBatchPeople } from '../../domain/month/batch-tables'
import { monthIndicators } from '../../domain/month/indicators'
import { MonthCollection } from '../../domain/month/month-pages'
import { preflight } from '../../domain/month/preflight'
import { AppError } from '../../shared/errors/app-error'
import type { AppErrorCode } from '../../shared/errors/codes'
import type { JobProgress, TextSheet } from '../../usecases/ports'
import { useEvenCompression } from './even-deflate'
import { failureOf, type FromWorker, type MonthJob, type ToWorker } from './messages'
import { packBatch } from './pack-batch'
import { packRows } from './packed-rows'
import { readTables } from './read-tables'
import { writeTextSheets } from './spreadsheet'

/** One job for each worker: it is ended afterwards, which gives its memory back and is how a job is cancelled. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}

const scope = globalThis as unknown as WorkerScope
const collection = new MonthCollection()

scope.addEventListener('message', ({ data }) => {
  switch (data.kind) {
    case 'read':
      run('sheets/unreadable', () => read(data.bytes))
      break
    case 'write':
      run('bridge/unexpected', () => write(data.sheets))
      break
    case 'records':
      collection.add(data.page)
      break
    case 'month':
      run(failureOf(data.job), () => doMonth(data.job))
      break
  }
})

function run(otherwise: AppErrorCode, job: () => Promise<void>): void {
  job().catch((error: unknown) => {
    const known = error instanceof AppError ? error : new AppError(otherwise)
    scope.postMessage({ kind: 'failed', code: known.code, params: known.params })
  })
}

function tell(progress: JobProgress): void {
  scope.postMessage({ kind: 'progress', progress })
}

async function read(bytes: Uint8Array): Promise<void> {
  let done = 0
  for await (const { sheet, name, rows } of readTables(bytes)) {
    done += rows.length
    scope.postMessage({ kind: 'part', sheet, name, rows: packRows(rows) })
    tell({ phase: 'reading', done, total: 0 })
  }
  scope.postMessage({ kind: 'read-done' })
}

async function write(sheets: readonly TextSheet[]): Promise<void> {
  const bytes = (await writeTextSheets(sheets)).slice()
  scope.postMessage({ kind: 'written', bytes }, [bytes.buffer])
}

async function doMonth(job: MonthJob): Promise<void> {
  const records = collection.records()
  if (job.kind === 'count') {
    scope.postMessage({ kind: 'counted', indicators: monthIndicators(records, job.month) })
  } else if (job.kind === 'check') {
    tell({ phase: 'checking', done: 0, total: 0 })
    scope.postMessage({ kind: 'checked', groups: preflight(records, job.month, job.today) })
  } else if (job.kind === 'count-people') {
    scope.postMessage({ kind: 'people-counted', people: countBatchPeople(records, job.month) })
  } else {
    useEvenCompression(globalThis)
    const batch = await packBatch(job.facts, batchTables(records, job.facts.month), tell)
    scope.postMessage({ kind: 'packed', batch }, [batch.bytes.buffer])
  }
}
