import { packBatch } from '../../src/platform/sheets/pack-batch'
import type { BatchFacts, BatchTable, PackedBatch } from '../../src/usecases/ports'

/** Packs tables as the worker does. */
export function pack(facts: BatchFacts, tables: readonly BatchTable[]): Promise<PackedBatch> {
  return packBatch(facts, tables, () => undefined)
}
