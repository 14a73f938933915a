import { AppError } from '../../shared/errors/app-error'
import type { AppErrorCode } from '../../shared/errors/codes'
import { useEvenCompression } from './even-deflate'
import type { FromWorker, ToWorker } from './messages'
import { packBatch } from './pack-batch'
import { packRows } from './packed-rows'
import { readTables } from './read-tables'

/** One job for each worker: it is ended afterwards, which gives its memory back and is how a job is cancelled. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer?: Transferable[]): void
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void
}

type BatchRows = readonly (readonly string[])[]

const scope = globalThis as unknown as WorkerScope
let giveRows: ((rows: BatchRows) => void) | null = null

scope.addEventListener('message', ({ data }) => {
  switch (data.kind) {
    case 'read':
      run('sheets/unreadable', () => read(data.bytes))
      break
    case 'pack':
      run('month/export-failed', () => pack(data))
      break
    case 'rows':
      giveRows?.(data.rows)
      break
  }
})

function run(otherwise: AppErrorCode, job: () => Promise<void>): void {
  job().catch((error: unknown) => {
    const known = error instanceof AppError ? error : new AppError(otherwise)
    scope.postMessage({ kind: 'failed', code: known.code, params: known.params })
  })
}

async function read(bytes: Uint8Array): Promise<void> {
  let done = 0
  for await (const { sheet, name, rows } of readTables(bytes)) {
    done += rows.length
    scope.postMessage({ kind: 'part', sheet, name, rows: packRows(rows) })
    scope.postMessage({ kind: 'progress', progress: { phase: 'reading', done, total: 0 } })
  }
  scope.postMessage({ kind: 'read-done' })
}

async function pack({ facts, tables }: Extract<ToWorker, { kind: 'pack' }>): Promise<void> {
  useEvenCompression(globalThis)
  const pull = (table: number, from: number): Promise<BatchRows> =>
    new Promise((resolve) => {
      giveRows = resolve
      scope.postMessage({ kind: 'pull', table, from })
    })
  const batch = await packBatch(facts, tables, pull, (progress) => scope.postMessage({ kind: 'progress', progress }))
  scope.postMessage({ kind: 'packed', batch }, [batch.bytes.buffer])
}
