import type { ImportRecord } from '../../domain/rosters/import-record'
import { AppError } from '../../shared/errors/app-error'
import type { OperationKindName } from '../../shared/rights/operation-kinds'
import type { Instant } from '../../shared/units'
import type { Change, Deps, JobControl } from '../ports'
import { putRecords } from './import-parts'
import type { RosterWrite } from './roster-desk'
import { takeBackParts } from './take-back-parts'

/** Rows in one operation of the journal: quick, and far below what an operation and a message may hold. */
export const PART_ROWS = 1000

/** An import that is on file whole. */
export interface SavedImport {
  readonly record: ImportRecord
  readonly savedAt: Instant
}

/** One part while it is being decided. `told`: what the parts before it came to; a try that was not saved tells nothing. */
export interface Part<Item, Told> {
  readonly items: readonly Item[]
  readonly told: Told
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** What an import writes, part by part. */
export interface ImportParts<Item, Told> {
  readonly operation: OperationKindName
  readonly record: ImportRecord
  readonly items: readonly Item[]
  /** What the first part is told. */
  readonly start: Told
  readonly write: (
    change: Change,
    part: Part<Item, Told>,
  ) => Promise<{ readonly writes: readonly RosterWrite[]; readonly told: Told }>
}

/**
 * Saves an import as one act: all of it or nothing. Up to a thousand rows are one operation; more are several, with a
 * record of the import that says `open` until the last. Whatever ends it before (cancel, a failure, a kill) has it taken
 * back, at once or at the next sign-in.
 *
 * @throws AppError `sheets/cancelled`, and what deciding and saving throw: nothing of it stays then
 */
export async function saveInParts<Item, Told>(
  deps: Deps,
  { operation, record, items, start, write }: ImportParts<Item, Told>,
  control: JobControl,
): Promise<SavedImport & { readonly told: Told }> {
  let saved = { record, savedAt: record.importedAt, told: start }
  try {
    for (let from = 0; from < items.length; from += PART_ROWS) {
      if (control.signal?.aborted) throw new AppError('sheets/cancelled')
      const some = items.slice(from, from + PART_ROWS)
      const [isFirst, isLast] = [from === 0, from + PART_ROWS >= items.length]
      const { result, savedAt } = await deps.store.change(operation, async (change) => {
        if (isFirst || isLast) change.put('imports', { ...record, state: isLast ? 'done' : 'open' })
        const part = { id: deps.ids.newId<'importPart'>(), importId: record.id, ordinal: from / PART_ROWS + 1 }
        const { writes, told } = await write(change, { items: some, told: saved.told, isFirst, isLast })
        await putRecords(change, part, writes)
        return told
      })
      saved = { record, savedAt, told: result }
      control.onProgress?.({ phase: 'saving', done: from + some.length, total: items.length })
    }
    return saved
  } catch (error) {
    // What cannot be taken back now is taken back at the next sign-in; the first failure is the one to tell.
    await takeBackParts(deps, record.id, new Set(), control).catch(() => undefined)
    throw error
  }
}
