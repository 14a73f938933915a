import type { RequestOf } from '../../../src/shared/contract/contract'
import { AppError } from '../../../src/shared/errors/app-error'
import type { Operation, RowWrite } from '../../../src/shared/operation'
import { findOperationKind, type OperationKind } from '../../../src/shared/rights/operation-kinds'
import type { OwnClasses } from './own-classes'
import type { StateOf } from './station-core'

/** The only numbers that a teacher gives out, see `seriesId` of the domain. */
const CERTIFICATE_SERIES = 'certificate:'

type OpenState = Pick<StateOf<'open'>, 'journal' | 'session'>

/**
 * Refuses what who is signed in may not write: another's name, a kind that is not for their role, rows that the kind
 * does not write, a class of another teacher, an act without its second person.
 *
 * @throws AppError `station/not-allowed`, `station/not-own-class`, `station/recovery-reads-only`,
 * `station/second-person-needed`, `station/approval-expired`, `data/nothing-to-undo`
 */
export async function requireRightTo(
  { op, approvalId }: Pick<RequestOf<'journal:append'>, 'op' | 'approvalId'>,
  state: OpenState,
  ownClasses: OwnClasses,
): Promise<void> {
  const { session } = state
  // Whoever is signed in answers for it; nobody writes in another's name.
  if (op.operatorId !== session.operator.operatorId) throw new AppError('station/not-allowed')
  const kind = requireKind(op.useCase, state)
  const undone = op.undoes === undefined ? null : await findUndone(op, state)
  if (session.mode === 'recovery' && (op.writes.length > 0 || undone)) throw new AppError('station/recovery-reads-only')
  const isWithin = undone
    ? (write: RowWrite) => undone.writes.some(({ table, id }) => table === write.table && id === write.id)
    : (write: RowWrite) => kind.tables.includes(write.table)
  if (!op.writes.every(isWithin)) throw new AppError('station/not-allowed')
  if (session.operator.role === 'trainer') await requireOwn(op, state, ownClasses)
  requireSecond(op, kind, { approvalId, state })
}

function requireKind(useCase: string, { session }: OpenState): OperationKind {
  const kind = findOperationKind(useCase)
  if (!kind?.roles.includes(session.operator.role)) throw new AppError('station/not-allowed')
  return kind
}

/** What is taken back: one's own, recent, and of a kind that one may make alone. */
async function findUndone(op: Operation, state: OpenState): Promise<Operation> {
  if (op.useCase !== 'station:undo' || op.undoes === undefined) throw new AppError('station/not-allowed')
  const { undoes } = op
  const undone = await state.session.use((keys) => state.journal.findRecent(keys.journalKey, undoes))
  if (undone?.operatorId !== op.operatorId) throw new AppError('data/nothing-to-undo')
  if (requireKind(undone.useCase, state).needsSecond) throw new AppError('station/second-person-needed')
  return undone
}

async function requireOwn(op: Operation, { journal, session }: OpenState, ownClasses: OwnClasses): Promise<void> {
  if (op.writes.length === 0) return
  await session.use((keys) => ownClasses.catchUp(journal, keys.journalKey))
  const { operatorId } = session.operator
  for (const write of op.writes) {
    const isOwn = mayWriteOwn(ownClasses, operatorId, write)
    if (!isOwn) throw new AppError('station/not-own-class')
  }
}

function mayWriteOwn(ownClasses: OwnClasses, trainerId: string, write: RowWrite): boolean {
  if (write.table === 'numberSeries') return write.id.startsWith(CERTIFICATE_SERIES)
  if (write.table === 'printRecords') return ownClasses.mayWritePrint(trainerId, write)
  return ownClasses.mayWrite(trainerId, write)
}

function requireSecond(
  op: Operation,
  kind: OperationKind,
  { approvalId, state }: { approvalId: string | null; state: OpenState },
): void {
  if (!kind.needsSecond) {
    if (op.approvedBy !== undefined) throw new AppError('station/not-allowed') // a name that nobody agreed to
    return
  }
  if (approvalId === null) throw new AppError('station/second-person-needed')
  const { session } = state
  // The table of kinds and the list of purposes say the same; a test compares them.
  const approver = session.approvals.check(approvalId, op.useCase as Parameters<typeof session.approvals.check>[1])
  if (op.approvedBy !== approver) throw new AppError('station/approval-expired')
}
