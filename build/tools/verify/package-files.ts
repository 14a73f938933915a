import { AppError } from '../../../src/shared/errors/app-error'
import { unpackWhole } from '../../../src/platform/sheets/unpack-entry'
import { readZipDirectory } from '../../../src/platform/sheets/zip-directory'

/** Most that the files of a package may unpack to; a month of 250,000 rows takes a quarter of it. */
const UNPACKED_BYTES = 1024 * 1024 * 1024

/** Files of a package by name. @throws AppError `sheets/unreadable`, `sheets/too-large` */
export function unpackPackage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const entries = readZipDirectory(bytes)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpacked > UNPACKED_BYTES) {
    throw new AppError('sheets/too-large', { what: 'unpacked', found: unpacked, limit: UNPACKED_BYTES })
  }
  return new Map(entries.map((entry) => [entry.name, unpackWhole(bytes, entry)]))
}
