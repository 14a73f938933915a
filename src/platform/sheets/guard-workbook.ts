import { AppError } from '../../shared/errors/app-error'
import { limits } from './limits'
import { unpackEntry } from './unpack-entry'
import { readZipDirectory, type ZipEntry } from './zip-directory'

/** Longest text that the scan looks for; kept from one piece to the next so that none hides on a border. */
const OVERLAP = 64
const declarations = /<!(?:DOCTYPE|ENTITY)/i
/** A cell at column AAA or beyond: at most 200 columns are taken, and each row costs memory up to its last cell. */
const farCell = /\br="[A-Z]{3,}\d/

/**
 * Looks over an .xlsx file before a parser does: sizes as claimed and as found, and parts that a list of people has no
 * use for (document type declarations, macros, links to other workbooks).
 *
 * @throws AppError `sheets/too-large`, `sheets/unsupported-kind`, `sheets/unreadable`
 */
export function guardWorkbook(file: Uint8Array): void {
  const entries = readZipDirectory(file)
  if (entries.length > limits.entries) throw tooLarge('entries', entries.length, limits.entries)
  checkClaims(file, entries)
  checkParts(entries)
  for (const entry of entries) {
    if (/\.(xml|rels)$/i.test(entry.name)) scanXml(file, entry)
  }
}

function checkClaims(file: Uint8Array, entries: readonly ZipEntry[]): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpacked > limits.unpackedBytes) throw tooLarge('unpacked', unpacked, limits.unpackedBytes)
  checkRatio(unpacked, file.byteLength)
  for (const entry of entries) checkRatio(entry.unpackedBytes, entry.packedBytes)
}

function checkRatio(unpacked: number, packed: number): void {
  if (unpacked <= limits.ratioFloorBytes) return
  const ratio = Math.ceil(unpacked / Math.max(1, packed))
  if (ratio > limits.ratio) throw tooLarge('ratio', ratio, limits.ratio)
}

function checkParts(entries: readonly ZipEntry[]): void {
  const names = entries.map((entry) => entry.name.toLowerCase())
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (has(/^content\.xml$/) && has(/^mimetype$/)) throw unsupported('open-document')
  if (has(/vbaproject\.bin$/)) throw unsupported('macros')
  if (has(/^xl\/externallinks\//)) throw unsupported('external-links')
  if (!names.includes('[content_types].xml') || !has(/^xl\/workbook\.xml$/)) throw unsupported('not-a-workbook')
}

function scanXml(file: Uint8Array, entry: ZipEntry): void {
  const latin1 = new TextDecoder('latin1')
  const isWorksheet = /worksheets\//i.test(entry.name)
  let rest = ''
  unpackEntry(file, entry, (piece) => {
    const text = rest + latin1.decode(piece)
    if (declarations.test(text)) throw unsupported('declarations')
    if (isWorksheet && farCell.test(text)) throw tooLarge('columns', limits.columns + 1, limits.columns)
    rest = text.slice(-OVERLAP)
  })
}

function tooLarge(what: string, found: number, limit: number): AppError {
  return new AppError('sheets/too-large', { what, found, limit })
}

function unsupported(reason: string): AppError {
  return new AppError('sheets/unsupported-kind', { reason })
}
