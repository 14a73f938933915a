import { AppError } from '../shared/errors/app-error'
import type { JournalEntry } from '../shared/operation'
import type { JournalPort } from '../usecases/ports'

const WINDOW_OPERATIONS = 256

/** Operations with `afterSeq < seq <= upToSeq`, in order. */
export async function* entriesBetween(
  journal: JournalPort,
  afterSeq: number,
  upToSeq: number,
): AsyncGenerator<JournalEntry> {
  for (let at = afterSeq; at < upToSeq;) {
    const { entries } = await journal.read(at)
    const last = entries.at(-1)
    if (!last) throw new AppError('journal/shorter-than-known', { seq: upToSeq })
    for (const entry of entries) if (entry.seq <= upToSeq) yield entry
    at = last.seq
  }
}

/** Operations up to `seq` in runs, the newest run first; each run in order. For finding what happened last. */
export async function* runsBackFrom(journal: JournalPort, seq: number): AsyncGenerator<JournalEntry[]> {
  for (let upTo = seq; upTo > 0; upTo -= WINDOW_OPERATIONS) {
    const run: JournalEntry[] = []
    for await (const entry of entriesBetween(journal, Math.max(0, upTo - WINDOW_OPERATIONS), upTo)) run.push(entry)
    yield run
  }
}
