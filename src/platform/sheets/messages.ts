import type { ErrorParams } from '../../shared/errors/app-error'
import type { AppErrorCode } from '../../shared/errors/codes'
import type { BatchFacts, BatchTable, JobProgress, PackedBatch } from '../../usecases/ports'
import type { PackedRows } from './packed-rows'

/** A table of a batch without its rows; the worker asks for those when it is ready for more. */
export type TableHead = Omit<BatchTable, 'rows'> & { readonly rowCount: number }

export type ToWorker =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'pack'; readonly facts: BatchFacts; readonly tables: readonly TableHead[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }

export type FromWorker =
  | { readonly kind: 'part'; readonly sheet: number; readonly name: string; readonly rows: PackedRows }
  | { readonly kind: 'pull'; readonly table: number; readonly from: number }
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'read-done' }
  | { readonly kind: 'packed'; readonly batch: PackedBatch }
  | { readonly kind: 'failed'; readonly code: AppErrorCode; readonly params: ErrorParams }
