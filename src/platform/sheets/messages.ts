import type { MonthIndicator } from '../../domain/month/indicators'
import type { MonthPage } from '../../domain/month/month-pages'
import type { PreflightGroup } from '../../domain/month/preflight'
import type { AppErrorCode } from '../../shared/errors/codes'
import type { LocalDate, Month } from '../../shared/units'
import type { BatchFacts, PackedBatch, TextSheet } from '../../usecases/ports'
import type { JobMessage } from '../worker-job'
import type { PackedRows } from './packed-rows'

/** What is made of a month once all its records have arrived. */
export type MonthJob =
  | { readonly kind: 'count'; readonly month: Month }
  | { readonly kind: 'check'; readonly month: Month; readonly today: LocalDate }
  | { readonly kind: 'count-people'; readonly month: Month }
  | { readonly kind: 'pack'; readonly facts: BatchFacts }

/** What is told of a month's job that broke down. */
export function failureOf(job: MonthJob): AppErrorCode {
  return job.kind === 'pack' ? 'month/export-failed' : 'bridge/unexpected'
}

export type ToWorker =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  | { readonly kind: 'write'; readonly sheets: readonly TextSheet[] }
  | { readonly kind: 'records'; readonly page: MonthPage }
  | { readonly kind: 'month'; readonly job: MonthJob }

export type FromWorker =
  | { readonly kind: 'part'; readonly sheet: number; readonly name: string; readonly rows: PackedRows }
  | JobMessage
  | { readonly kind: 'read-done' }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'counted'; readonly indicators: readonly MonthIndicator[] }
  | { readonly kind: 'checked'; readonly groups: readonly PreflightGroup[] }
  | { readonly kind: 'people-counted'; readonly people: number }
  | { readonly kind: 'packed'; readonly batch: PackedBatch }
