import type { StationAccess } from '../../../usecases/access'

/** What the check of the journal found. */
export type Verdict = Awaited<ReturnType<StationAccess['verifyJournal']>>

/** Up to which record the journal is known to be as it was; `null`: nothing says so. */
export function lastGoodRecord({ problem, records, anchors }: Verdict): number | null {
  const seq = Number(problem?.params['seq'])
  if (problem === null || problem.code.startsWith('journal/shorter')) return records
  if (problem.code === 'journal/anchor-in-doubt')
    return Math.max(...anchors.filter(({ fits }) => fits).map((one) => one.seq))
  if (!problem.code.startsWith('journal/differs')) return Number.isFinite(seq) ? seq - 1 : records
  // Something before this record was replaced: only a proof that fits says how far it goes back.
  const proved = anchors.filter((one) => one.fits && one.seq < seq).map((one) => one.seq)
  return proved.length === 0 ? null : Math.max(...proved)
}

/** Whether a proof is to be looked at first: it does not fit, and one further on does. */
export function isInDoubt({ anchors }: Verdict, { seq, fits }: Verdict['anchors'][number]): boolean {
  return !fits && anchors.some((other) => other.fits && other.seq > seq)
}

/** Whether a record lies behind a break of the chain, where nothing could be compared. */
export function isBehindDamage({ problem, records }: Verdict, seq: number): boolean {
  return problem?.code === 'journal/damaged' && seq > records
}
