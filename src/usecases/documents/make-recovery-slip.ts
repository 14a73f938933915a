import { toRecoverySlipModel } from '../../documents/recovery-slip/model'
import type { Session } from '../../shared/contract/contract'
import { AppError } from '../../shared/errors/app-error'
import type { Instant } from '../../shared/units'
import type { Clock, PaperRenderer } from '../ports'
import type { Paper } from './documents-services'
import { drawPaper, paperDraft } from './paper-draft'

/** A session that the recovery code opened, and when that was. */
export interface RecoveredSession {
  readonly session: Session
  readonly openedAt: Instant
}

/** @throws AppError `station/locked` unless the recovery code opened the session */
export function requireRecovered(current: RecoveredSession | null): RecoveredSession {
  if (current?.session.mode !== 'recovery') throw new AppError('station/locked')
  return current
}

/** 恢复码使用记录单. It is printed in a session that writes nothing: the use itself is in the journal already. */
export function makeRecoverySlip(
  papers: PaperRenderer,
  clock: Clock,
  { session, openedAt }: RecoveredSession,
): Promise<Paper> {
  const { station, operator, head } = session
  const facts = { stationName: station.stationName, operatorName: operator.displayName, usedAt: openedAt, entry: head }
  return drawPaper(
    papers,
    paperDraft('recovery-slip', toRecoverySlipModel(facts), { paperNo: '', subjectIds: [] }),
    clock.today(),
  )
}
