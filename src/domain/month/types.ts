import type { Id } from '../../shared/ids'
import type { Instant, Month } from '../../shared/units'

/** `sealed`: the records are frozen at a journal position. `exported`: the package was written and verified. */
export type BatchStatus = 'sealed' | 'exported'

/** Monthly batch for upload (上报批次). */
export interface Batch {
  readonly id: Id<'batch'>
  /** Number a person reads: county code, month, sequence. */
  readonly batchNo: string
  readonly month: Month
  /** 1 for the first batch of the station, then without gaps. */
  readonly sequence: number
  readonly status: BatchStatus
  readonly sealedAt: Instant
  /** Journal position whose records the batch holds. */
  readonly sealedSeq: number
  readonly sealedHash: string
  /** SHA-256 of the previous batch's manifest, 64 zeros for the first. */
  readonly previousBatchHash: string
  /** SHA-256 of this batch's manifest once it was exported. */
  readonly manifestHash: string | null
  readonly packageName: string | null
  readonly packageSha256: string | null
  readonly rows: number | null
  readonly exportedAt: Instant | null
}
