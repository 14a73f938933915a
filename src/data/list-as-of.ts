import type { TableName, Tables } from '../domain/tables'
import type { JournalPort } from '../usecases/ports'
import { decodeStored, type StoredSource } from './decode-stored'
import { entriesBetween, runsBackFrom } from './journal-pages'
import { pagesOfTable } from './page-of-rows'
import { recordOf } from './row-writes'

/** What the records of the past are found in. */
export interface PastSource extends StoredSource {
  readonly journal: JournalPort
}

/**
 * Records of a table as they stood once operation `seq` was applied, oldest first. Rows untouched since are read from
 * the view; for the others their last image up to then is looked up in the journal, which is read only if there are any.
 */
export async function listAsOf<T extends TableName>(source: PastSource, table: T, seq: number): Promise<Tables[T][]> {
  const records = new Map<string, Tables[T]>()
  for await (const page of pagesOfTable(source.view, table)) {
    const untouched = page.filter((row) => row.seq <= seq)
    const decoded = await decodeStored(source, table, untouched)
    for (const record of decoded) records.set(record.id, record)
  }
  // After the pages: what was changed while they were read counts as changed later, too.
  const ids = await changedSince(source, table, seq)
  for (const [id, record] of await lastImages(source.journal, table, { ids, seq })) {
    if (record) records.set(id, record)
  }
  return [...records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Rows that existed at `seq` and were written or removed after it. */
async function changedSince(
  { view, journal }: PastSource,
  table: TableName,
  seq: number,
): Promise<ReadonlySet<string>> {
  const { appliedSeq, isTouched } = await view.run(async (db) => {
    const state = await db.state.get('view')
    const wasRemovedFrom = (state?.lastRemovals[table] ?? 0) > seq
    const isWritten = (await db.rows(table).where('seq').above(seq).first()) !== undefined
    return { appliedSeq: state?.appliedSeq ?? 0, isTouched: wasRemovedFrom || isWritten }
  })
  const seen = new Set<string>()
  const existedThen = new Set<string>()
  if (!isTouched) return existedThen
  for await (const { op } of entriesBetween(journal, seq, appliedSeq)) {
    for (const write of op.writes) {
      if (write.table !== table || seen.has(write.id)) continue
      seen.add(write.id)
      if (write.rev > 1) existedThen.add(write.id) // the first write since, and not the row's first: it was there
    }
  }
  return existedThen
}

async function lastImages<T extends TableName>(
  journal: JournalPort,
  table: T,
  wanted: { readonly ids: ReadonlySet<string>; readonly seq: number },
): Promise<Map<string, Tables[T] | null>> {
  const images = new Map<string, Tables[T] | null>()
  if (wanted.ids.size === 0) return images
  for await (const run of runsBackFrom(journal, wanted.seq)) {
    for (const { op } of run.reverse()) {
      for (const write of op.writes) {
        if (write.table !== table || !wanted.ids.has(write.id) || images.has(write.id)) continue
        images.set(write.id, write.row && recordOf(write.row, table))
      }
    }
    if (images.size === wanted.ids.size) break
  }
  return images
}
