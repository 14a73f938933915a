import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { BatchFacts, BatchTable, JobProgress, PackedBatch } from '../../usecases/ports'
import { csvLine, csvStart } from './batch-csv'
import { collectBytes } from './collect-bytes'
import { GrowingBytes } from './growing-bytes'
import { manifestText, type ManifestFile } from './manifest'
import { writeTextSheet } from './spreadsheet'

/** The same for every package: a file's age must not make two exports differ. Local time, as ZIP files have it. */
const madeOn = new Date(1980, 0, 1)
/** Rows between two reports of how far it is. */
const ROWS_STEP = 1000
/** Text is handed to the encoder in pieces of about this many characters. */
const TEXT_STEP = 64 * 1024

const encoder = new TextEncoder()

/**
 * Writes the package of a batch: for each table a CSV and an XLSX file, and the manifest over them. What
 * grows in memory is the package and the two files of the table being written.
 */
export async function packBatch(
  facts: BatchFacts,
  tables: readonly BatchTable[],
  onProgress: (progress: JobProgress) => void,
): Promise<PackedBatch> {
  const archive = new Archive()
  const files: ManifestFile[] = []
  const total = tables.reduce((sum, table) => sum + table.rows.length, 0)
  let done = 0
  for (const table of tables) {
    const { csv, xlsx } = await writeTable(table, (rows) => {
      done += rows
      onProgress({ phase: 'writing', done, total })
    })
    files.push(await manifestFile(table, 'csv', csv), await manifestFile(table, 'xlsx', xlsx))
    archive.add(`${table.name}.csv`, csv, 'deflate')
    archive.add(`${table.name}.xlsx`, xlsx, 'store')
  }
  const manifest = encoder.encode(manifestText(facts, files))
  archive.add('manifest.json', manifest, 'deflate')
  return { bytes: archive.finish(), manifestHash: await sha256(manifest), rows: total }
}

async function writeTable(
  table: BatchTable,
  onRows: (rows: number) => void,
): Promise<{ csv: Uint8Array<ArrayBuffer>; xlsx: Uint8Array<ArrayBuffer> }> {
  const csv = new GrowingBytes()
  let text = csvStart + csvLine(table.columns.map((column) => column.field))
  const flush = (): void => {
    csv.push(encoder.encode(text))
    text = ''
  }
  function* rows(): Generator<readonly string[]> {
    for (let from = 0; from < table.rows.length; from += ROWS_STEP) {
      const some = table.rows.slice(from, from + ROWS_STEP)
      for (const row of some) {
        text += csvLine(row)
        if (text.length > TEXT_STEP) flush()
        yield row
      }
      onRows(some.length)
    }
  }
  const titles = table.columns.map((column) => column.title)
  const xlsx = await collectBytes(writeTextSheet(table.name, titles, rows()))
  flush()
  return { csv: csv.view(), xlsx }
}

async function manifestFile(
  table: BatchTable,
  kind: 'csv' | 'xlsx',
  bytes: Uint8Array<ArrayBuffer>,
): Promise<ManifestFile> {
  return {
    name: `${table.name}.${kind}`,
    table: table.name,
    schema: `${table.name}.schema.json`,
    rows: table.rows.length,
    bytes: bytes.byteLength,
    sha256: await sha256(bytes),
    controlSums: table.controlSums,
  }
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** ZIP file of parts in the order of adding, all of one fixed age. */
class Archive {
  private readonly whole = new GrowingBytes()
  private readonly zip = new Zip((error, piece) => {
    if (error) throw error
    this.whole.push(piece)
  })

  add(name: string, bytes: Uint8Array, how: 'deflate' | 'store'): void {
    const part = how === 'deflate' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    part.mtime = madeOn
    this.zip.add(part)
    part.push(bytes, true)
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.zip.end()
    return this.whole.view().slice()
  }
}
