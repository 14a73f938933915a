import type { Instant } from '../../shared/units'
import { instantText } from '../_kit/date-text'
import { hashText } from '../_kit/hash-text'

export interface RecoverySlipFacts {
  readonly stationName: string
  /** The head in whose name the code opened the station. */
  readonly operatorName: string
  readonly usedAt: Instant
  /** Entry of the use in the journal. */
  readonly entry: { readonly seq: number; readonly hash: string }
}

export interface RecoverySlipModel {
  readonly stationName: string
  readonly operatorName: string
  readonly usedAt: string
  readonly entry: string
  readonly check: string
}

/** Words of the record of a use of the recovery code. */
export function toRecoverySlipModel({
  stationName,
  operatorName,
  usedAt,
  entry,
}: RecoverySlipFacts): RecoverySlipModel {
  return {
    stationName,
    operatorName,
    usedAt: instantText(usedAt),
    entry: String(entry.seq),
    check: hashText(entry.hash),
  }
}
