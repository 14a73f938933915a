import type { Instant } from '../../shared/units'
import { instantText } from '../_kit/date-text'

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

/** So many digits of a hash are typed by hand without mistakes and fit no other entry. */
const CHECK_DIGITS = 16

/** Words of the record of a use of the recovery code. */
export function toRecoverySlipModel({
  stationName,
  operatorName,
  usedAt,
  entry,
}: RecoverySlipFacts): RecoverySlipModel {
  const check = (entry.hash.slice(0, CHECK_DIGITS).match(/.{4}/g) ?? []).join(' ')
  return { stationName, operatorName, usedAt: instantText(usedAt), entry: String(entry.seq), check }
}
