import type { TableName, Tables } from '../domain/tables'
import type { JournalPort, PagesQuery } from '../usecases/ports'
import { decodeStored, type StoredSource } from './decode-stored'
import { entriesBetween, runsBackFrom } from './journal-pages'
import { pagesOfTable } from './page-of-rows'
import { recordOf } from './row-writes'

/** What the records of the past are found in. */
export interface PastSource extends StoredSource {
  readonly journal: JournalPort
}

/**
 * Records of a table, oldest first, page after page. As they stood once an operation was applied, rows untouched since
 * are read from the view; for the others their last image up to then is looked up in the journal, which is read only if
 * there are any, and comes in the last page.
 */
export async function* pagesOfRecords<T extends TableName>(
  source: PastSource,
  table: T,
  { asOfSeq, ids }: PagesQuery,
): AsyncGenerator<readonly Tables[T][]> {
  for await (const page of pagesOfTable(source.view, table)) {
    const wanted = page.filter((row) => (asOfSeq === null || row.seq <= asOfSeq) && (ids?.has(row.id) ?? true))
    yield await decodeStored(source, table, wanted)
  }
  if (asOfSeq === null) return
  // After the pages: what was changed while they were read counts as changed later, too.
  const changed = await changedSince(source, table, asOfSeq)
  const lost = new Set([...changed].filter((id) => ids?.has(id) ?? true))
  const images = await lastImages(source.journal, table, { ids: lost, seq: asOfSeq })
  yield [...images.values()].filter((record) => record !== null)
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
