import { AppError } from '../shared/errors/app-error'
import type { JournalEntry, JournalPosition, Operation } from '../shared/operation'
import type { PersonChange } from '../usecases/ports'
import { applyPage } from './apply-page'
import { catchUp, positionAt, type ViewSource } from './bring-up-to-date'
import { preparePage } from './page-of-writes'
import { personChangesOf } from './row-writes'
import type { View } from './view'

/** What happened to an operation that was sent to the journal. */
export type CommitOutcome =
  | { readonly kind: 'saved'; readonly position: JournalPosition }
  /** Another window wrote first; its operations are taken in, and the change must be decided again. */
  | { readonly kind: 'behind' }

/** The only writer: appends operations to the journal, then applies them to the view. */
export interface Committer {
  /** @throws AppError `journal/*`, `bridge/*`: not saved; `data/saved-not-shown`: saved, but the view cannot take it in */
  commit(op: Operation, approvalId?: string): Promise<CommitOutcome>
  head(): JournalPosition
}

/**
 * @param start journal position that the view stands at
 * @param onPersonsChanged told once the rows can be read, for this window's operations and for those of others
 */
export function createCommitter(
  view: View,
  source: ViewSource,
  start: JournalPosition,
  onPersonsChanged: (changes: readonly PersonChange[]) => void,
): Committer {
  let head = start

  const tell = (entries: readonly JournalEntry[], position: JournalPosition): void => {
    head = position
    const changes = personChangesOf(entries)
    if (changes.length > 0) onPersonsChanged(changes)
  }
  /** Takes in everything after this window's head; returns what it was. */
  const takeIn = async (): Promise<JournalEntry[]> => {
    const taken: JournalEntry[] = []
    await view.run((db) =>
      catchUp(db, source, head.seq, (entries, position) => {
        tell(entries, position)
        taken.push(...entries)
      }),
    )
    return taken
  }
  const append = async (op: Operation, approvalId?: string): Promise<JournalPosition | 'behind'> => {
    try {
      return await source.journal.append(head.seq, op, approvalId)
    } catch (error) {
      const isBehind = error instanceof AppError && error.code === 'journal/behind'
      // The answer may be lost and not the operation, or a browser sent it a second time: if the journal has it, it is
      // saved and must not be written twice.
      const isUncertain = !(error instanceof AppError) || error.code === 'bridge/unreachable'
      const taken = isBehind ? await takeIn() : isUncertain ? await takeIn().catch(() => []) : []
      const own = taken.find((entry) => entry.op.opId === op.opId)
      if (own) return positionAt(source.journal, own.seq)
      if (isBehind) return 'behind'
      throw error
    }
  }

  return {
    head: () => head,
    commit: async (op, approvalId) => {
      // Encoded first: what cannot be encoded must not get into the journal, where every rebuild would meet it again.
      const page = await preparePage(source.keys, [{ seq: head.seq + 1, op }])
      const appended = await append(op, approvalId)
      if (appended === 'behind') return { kind: 'behind' }
      if (head.seq >= appended.seq) return { kind: 'saved', position: appended } // taken in already
      try {
        const reached = await view.run((db) => applyPage(db, page, appended))
        if (reached !== null && reached >= appended.seq) tell([{ seq: appended.seq, op }], appended)
        else await takeIn()
      } catch {
        await recover(view, takeIn)
      }
      return { kind: 'saved', position: appended }
    },
  }
}

/** The operation is in the journal; a view that could not take it in is opened anew once, which catches up or rebuilds. */
async function recover(view: View, takeIn: () => Promise<unknown>): Promise<void> {
  try {
    await view.reopen()
    await takeIn()
  } catch (error) {
    throw new AppError('data/saved-not-shown', {}, { cause: error })
  }
}
