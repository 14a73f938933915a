import { toAuditEntry } from '../../domain/audit/audit-entry'
import { isWanted } from '../../domain/audit/audit-filter'
import type { JournalEntry } from '../../shared/operation'
import type { Id } from '../../shared/ids'
import type { Instant } from '../../shared/units'
import type { Deps, JobControl, RecordReader } from '../ports'
import type { AuditPiece, AuditQuery } from './audit-types'
import { nameEntries } from './name-entries'
import { walkBack } from './walk-back'

/**
 * So many operations in a row before the first day end the reading. Not one: the clock of a computer may have been set
 * back for a while, and what was done then says an earlier day than what came before it.
 */
const PAST_IN_A_ROW = 2000

export type AuditDeps = Pick<Deps, 'store' | 'journal'>

/**
 * The journal read aloud, newest first, in pieces as they are found; a piece without lines tells how far the search is.
 * Told to stop, it ends; where it ended is in the last piece.
 */
export async function* readAudit(deps: AuditDeps, query: AuditQuery, control: JobControl): AsyncGenerator<AuditPiece> {
  const { store, journal } = deps
  const about = query.personId === null ? null : await recordsAbout(store, query.personId)
  const beforeSeq = query.beforeSeq ?? (await journal.head(null)).head.seq + 1
  let past = 0
  for await (const { entries, fromSeq } of walkBack(journal, beforeSeq, control)) {
    const wanted = entries.filter((entry) => isWanted(entry, query, about)).map(toAuditEntry)
    const lines = await nameEntries(store, wanted)
    past = pastInARow(entries, query.fromAt, past)
    const isPast = isEnoughPast(past) && fromSeq > 1
    yield { lines, fromSeq, isPast }
    if (isPast) return
  }
}

/** How many operations in a row, up to the oldest of these, are before the first instant that is wanted. */
export function pastInARow(entries: readonly JournalEntry[], fromAt: Instant | null, before: number): number {
  if (fromAt === null) return 0
  const found = entries.findLastIndex(({ op }) => op.at >= fromAt)
  return found === -1 ? before + entries.length : entries.length - 1 - found
}

/** Whether enough was read to say that nothing older is wanted. */
export function isEnoughPast(past: number): boolean {
  return past >= PAST_IN_A_ROW
}

/** Ids of a person and of every record that belongs to the person. */
async function recordsAbout(store: RecordReader, personId: Id<'person'>): Promise<ReadonlySet<string>> {
  const query = { index: 'personId', equals: personId } as const
  const lists = await Promise.all([
    store.list('unemploymentSpells', query),
    store.list('jobSeekings', query),
    store.list('employmentSpells', query),
    store.list('enrolments', query),
    store.list('certificates', query),
    store.list('assignments', query),
  ])
  return new Set<string>([personId, ...lists.flat().map(({ id }) => id)])
}
