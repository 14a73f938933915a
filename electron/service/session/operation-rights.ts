import { AppError } from '../../../src/shared/errors/app-error'
import type { Operation, RowWrite } from '../../../src/shared/operation'
import { findOperationKind, type OperationKind } from '../../../src/shared/rights/operation-kinds'
import { isSecondPersonKind, type ActTerms, type SecondPersonKind } from '../../../src/shared/rights/second-person'
import type { Journal } from '../journal/journal'
import type { StationKeys } from '../keys/key-wrap'
import type { OpenSession } from './open-session'
import type { OwnClasses } from './own-classes'
import type { RuleChanges } from './rule-changes'

/** Where the set-up of a station stands: among the first operations of its journal. */
const FIRST_BYTES = 256 * 1024

/** The only numbers that a teacher gives out, see `seriesId` of the domain. */
const CERTIFICATE_SERIES = 'certificate:'

/** What an operation is checked with; the keys are those of a task that runs, so nobody overwrites them meanwhile. */
export interface RightsContext {
  readonly journal: Journal
  readonly session: OpenSession
  readonly keys: StationKeys
  readonly ownClasses: OwnClasses
  readonly ruleChanges: RuleChanges
}

/**
 * Refuses what who is signed in may not write: another's name, a kind that is not for their role, rows that the kind
 * does not write, a class of another teacher, a set-up of a station that is set up.
 *
 * @throws AppError `station/not-allowed`, `station/not-own-class`, `station/recovery-reads-only`,
 * `station/second-person-needed`, `data/nothing-to-undo`
 */
export async function requireRightTo(op: Operation, context: RightsContext): Promise<OperationKind> {
  const { session } = context
  // Whoever is signed in answers for it; nobody writes in another's name.
  if (op.operatorId !== session.operator.operatorId) throw new AppError('station/not-allowed')
  const kind = requireKind(op.useCase, context)
  const undone = op.undoes === undefined ? null : await findUndone(op, context)
  const changes = op.writes.length > 0 || undone !== null || kind.tables.length > 0
  if (session.mode === 'recovery' && changes) throw new AppError('station/recovery-reads-only')
  const isWithin = undone
    ? (write: RowWrite) => undone.writes.some(({ table, id }) => table === write.table && id === write.id)
    : (write: RowWrite) => kind.tables.includes(write.table)
  if (!op.writes.every(isWithin)) throw new AppError('station/not-allowed')
  if (session.operator.role === 'trainer') await requireOwn(op, context)
  if (kind.once && (await wasSetUp(context))) throw new AppError('station/not-allowed')
  // Sealing makes a batch; an exported one is changed by an export only, with its second person.
  if (op.useCase === 'month:seal' && op.writes.some(isLaterBatch)) throw new AppError('station/not-allowed')
  return kind
}

function isLaterBatch({ table, rev, row }: RowWrite): boolean {
  return table === 'batches' && (rev !== 1 || row?.['status'] !== 'sealed')
}

/** The settings of a station are made once, with its first session; later every change of them has its second person. */
async function wasSetUp({ journal, keys }: RightsContext): Promise<boolean> {
  const first = await journal.read(keys.journalKey, 0, FIRST_BYTES)
  return first.some(({ op }) => op.writes.some(({ table }) => table === 'settings'))
}

function requireKind(useCase: string, { session }: RightsContext): OperationKind {
  const kind = findOperationKind(useCase)
  if (!kind?.roles.includes(session.operator.role)) throw new AppError('station/not-allowed')
  return kind
}

/** What is taken back: one's own, recent, and of a kind that one may make alone. */
async function findUndone(op: Operation, context: RightsContext): Promise<Operation> {
  if (op.useCase !== 'station:undo' || op.undoes === undefined) throw new AppError('station/not-allowed')
  const undone = await context.journal.findRecent(context.keys.journalKey, op.undoes)
  if (undone?.operatorId !== op.operatorId) throw new AppError('data/nothing-to-undo')
  const { needsSecond, once, stays } = requireKind(undone.useCase, context)
  if (needsSecond) throw new AppError('station/second-person-needed')
  if (once || stays) throw new AppError('data/nothing-to-undo')
  return undone
}

async function requireOwn(op: Operation, { journal, session, keys, ownClasses }: RightsContext): Promise<void> {
  if (op.writes.length === 0) return
  await ownClasses.catchUp(journal, keys.journalKey, session)
  const { operatorId } = session.operator
  if (!op.writes.every((write) => mayWriteOwn(ownClasses, operatorId, write))) {
    throw new AppError('station/not-own-class')
  }
}

function mayWriteOwn(ownClasses: OwnClasses, trainerId: string, write: RowWrite): boolean {
  if (write.table === 'numberSeries') return write.id.startsWith(CERTIFICATE_SERIES)
  if (write.table === 'printRecords') return ownClasses.mayWritePrint(trainerId, write)
  return ownClasses.mayWrite(trainerId, write)
}

/**
 * The agreement that a kind asks for, taken for this operation: just what was agreed to stands in its rows. Both people
 * stand in it.
 *
 * @returns what gives it back when the operation was not written after all
 * @throws AppError `station/second-person-needed`, `station/approval-expired`, `station/not-allowed`
 */
export async function takeSecond(
  op: Operation,
  kind: OperationKind,
  { approvalId, ...context }: Omit<RightsContext, 'ownClasses'> & { approvalId: string | null },
): Promise<() => void> {
  const { useCase } = op
  if (!kind.needsSecond) {
    if (op.approvedBy !== undefined) throw new AppError('station/not-allowed') // a name that nobody agreed to
    return () => undefined
  }
  if (approvalId === null || !isSecondPersonKind(useCase)) throw new AppError('station/second-person-needed')
  const agreed = await agreedOf(op, useCase, context)
  if (!agreed) throw new AppError('station/approval-expired')
  const { by, giveBack } = context.session.approvals.take(approvalId, { purpose: useCase, ...agreed })
  if (by !== 'recovery-code' && by.operatorId === op.approvedBy) return giveBack
  giveBack()
  throw new AppError('station/approval-expired')
}

/** What an operation does, read from its rows; `null`: more than one act. */
async function agreedOf(
  op: Operation,
  useCase: SecondPersonKind,
  { journal, keys, session, ruleChanges }: Omit<RightsContext, 'ownClasses'>,
): Promise<{ about: string; terms: ActTerms } | null> {
  if (useCase === 'month:export') {
    const [batch, ...others] = op.writes
    const about = batch?.row?.['batchNo']
    return typeof about === 'string' && others.length === 0 ? { about, terms: {} } : null
  }
  await ruleChanges.catchUp(journal, keys.journalKey, session)
  const terms = ruleChanges.termsOf(op)
  return terms && { about: String(terms['key']), terms }
}
