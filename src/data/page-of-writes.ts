import type { TableName } from '../domain/tables'
import type { JournalEntry, RowWrite } from '../shared/operation'
import { encodeRows } from './row-codec'
import { recordOf, tableOf } from './row-writes'
import type { StoreKeys } from './store-keys'
import type { EncodedRow } from './stored-row'

/** Last state of one row within a page of operations. */
interface RowOutcome {
  readonly table: TableName
  readonly id: string
  /** Operation that wrote it last in the page. */
  readonly seq: number
  /** `null`: the row ceased to exist. */
  readonly row: EncodedRow | null
  /**
   * Whether the row existed before the page. A first revision says no and a removal says yes;
   * only a later revision is unclear: an undone removal brings a row back with one.
   */
  readonly existedBefore: boolean | 'unclear'
}

/** A run of operations, encoded and ready for one transaction. */
export interface PageOfWrites {
  readonly firstSeq: number
  readonly lastSeq: number
  readonly outcomes: readonly RowOutcome[]
}

/** Folds operations into the last state of every row they wrote, and encrypts it. `entries` is not empty. */
export async function preparePage(keys: StoreKeys, entries: readonly JournalEntry[]): Promise<PageOfWrites> {
  const folded = new Map<string, { write: RowWrite; seq: number; existedBefore: RowOutcome['existedBefore'] }>()
  for (const { seq, op } of entries) {
    for (const write of op.writes) {
      const key = `${write.table}|${write.id}`
      const existedBefore = folded.get(key)?.existedBefore ?? existedBeforeFirst(write)
      folded.set(key, { write, seq, existedBefore })
    }
  }
  const all = [...folded.values()]
  const images = all.flatMap(({ write }) => {
    const table = tableOf(write)
    return write.row ? [{ table, id: write.id, rev: write.rev, record: recordOf(write.row, table) }] : []
  })
  const encoded = (await encodeRows(keys, images)).values()
  const outcomes = all.map(({ write, seq, existedBefore }): RowOutcome => {
    const row = write.row ? (encoded.next().value ?? null) : null
    return { table: tableOf(write), id: write.id, seq, row, existedBefore }
  })
  return { firstSeq: entries[0]?.seq ?? 0, lastSeq: entries.at(-1)?.seq ?? 0, outcomes }
}

function existedBeforeFirst(write: RowWrite): RowOutcome['existedBefore'] {
  if (write.row === null) return true
  return write.rev === 1 ? false : 'unclear'
}
