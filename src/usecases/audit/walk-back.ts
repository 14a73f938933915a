import type { JournalEntry } from '../../shared/operation'
import type { JobControl, JournalPort } from '../ports'

/** Operations asked for at first; the newest of them may be large ones (an import), and the first screen waits for them. */
const FIRST_WINDOW = 4
const LARGEST_WINDOW = 2048

/** A stretch of the journal, its newest operation first. */
export interface Stretch {
  readonly entries: readonly JournalEntry[]
  /** Everything from this number on was read. 1: the start of the journal. */
  readonly fromSeq: number
}

/**
 * Reads the journal from a number back to its start. The journal is read forward only, so each step reads a window that
 * ends where the one before began; windows grow while they come in one page and shrink when they do not.
 *
 * @param beforeSeq the newest operation read is the one before this number
 * @param control told to stop, it ends after the step under way
 */
export async function* walkBack(
  journal: Pick<JournalPort, 'read'>,
  beforeSeq: number,
  { signal, onProgress }: JobControl,
): AsyncGenerator<Stretch> {
  let size = FIRST_WINDOW
  for (let end = beforeSeq - 1; end > 0 && !signal?.aborted;) {
    const start = Math.max(0, end - size)
    const { entries, pages } = await readWindow(journal, start, end)
    yield { entries: entries.reverse(), fromSeq: start + 1 }
    onProgress?.({ phase: 'reading', done: beforeSeq - 1 - start, total: beforeSeq - 1 })
    const next = pages === 1 ? size * 2 : Math.ceil(size / pages)
    size = Math.min(LARGEST_WINDOW, Math.max(1, next))
    end = start
  }
}

/** Operations after `start` up to `end`, in order. */
async function readWindow(
  journal: Pick<JournalPort, 'read'>,
  start: number,
  end: number,
): Promise<{ entries: JournalEntry[]; pages: number }> {
  const entries: JournalEntry[] = []
  let pages = 0
  for (let after = start; after < end; pages++) {
    const page = (await journal.read(after)).entries
    const last = page.at(-1)
    if (!last) break
    entries.push(...page.filter(({ seq }) => seq <= end))
    after = last.seq
  }
  return { entries, pages }
}
