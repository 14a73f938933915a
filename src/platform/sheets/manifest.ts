import type { BatchFacts, BatchTable } from '../../usecases/ports'

/** Format name in the manifest; a receiver refuses names it does not know. */
export const batchFormat = 'ess-batch/1'

/** A data file as the manifest lists it. */
export interface ManifestFile {
  readonly name: string
  readonly table: string
  readonly schema: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
  readonly controlSums: BatchTable['controlSums']
}

/**
 * Text of `manifest.json`. Its hash identifies the batch, so the order of the fields is fixed here and control sums
 * are in the order of their names.
 */
export function manifestText(facts: BatchFacts, files: readonly ManifestFile[]): string {
  const manifest = {
    format: batchFormat,
    batchId: facts.batchId,
    batchNo: facts.batchNo,
    station: facts.stationName,
    county: facts.countyCode,
    month: facts.month,
    sequence: facts.sequence,
    previousBatchHash: facts.previousBatchHash,
    journalHead: { seq: facts.journalHead.seq, hash: facts.journalHead.hash },
    sealedAt: facts.sealedAt,
    files: files.map(({ name, table, schema, rows, bytes, sha256, controlSums }) => ({
      name,
      table,
      schema,
      rows,
      bytes,
      sha256,
      controlSums: Object.fromEntries(Object.entries(controlSums).sort(([a], [b]) => (a < b ? -1 : 1))),
    })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
