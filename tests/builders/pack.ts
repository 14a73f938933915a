import { packBatch } from '../../src/platform/sheets/pack-batch'
import type { BatchFacts, BatchTable, PackedBatch } from '../../src/usecases/ports'

/** Rows handed over at a time, fewer than the tables of the tests have. */
const STEP = 7

/** Packs tables as the worker does. */
export function pack(facts: BatchFacts, tables: readonly BatchTable[]): Promise<PackedBatch> {
  const heads = tables.map(({ rows, ...head }) => ({ ...head, rowCount: rows.length }))
  const pull = (table: number, from: number) => Promise.resolve(tables[table]?.rows.slice(from, from + STEP) ?? [])
  return packBatch(facts, heads, pull, () => undefined)
}
