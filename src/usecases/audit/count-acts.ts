import { actAt, ActCounter, type ActCount } from '../../domain/audit/act-counts'
import type { Deps, JobControl } from '../ports'
import type { AuditSpan } from './audit-types'
import { isEnoughPast, pastInARow } from './read-audit'
import { walkBack } from './walk-back'

/** What each operator did on each day of a span. Told to stop, it answers `isWhole: false` with what it counted. */
export async function countActs(
  { journal }: Pick<Deps, 'journal'>,
  { fromAt, untilAt, dayOf }: AuditSpan,
  control: JobControl,
): Promise<{ counts: readonly ActCount[]; isWhole: boolean }> {
  const counter = new ActCounter(dayOf)
  const { head } = await journal.head(null)
  let past = 0
  let reached = head.seq + 1
  for await (const { entries, fromSeq } of walkBack(journal, head.seq + 1, control)) {
    for (const entry of entries) if (actAt(entry) >= fromAt && actAt(entry) < untilAt) counter.add(entry)
    reached = fromSeq
    past = pastInARow(entries, fromAt, past)
    if (isEnoughPast(past)) reached = 1
    if (reached === 1) break
  }
  return { counts: counter.counts(), isWhole: reached <= 1 }
}
