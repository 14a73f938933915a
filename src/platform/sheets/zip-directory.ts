import { AppError } from '../../shared/errors/app-error'

/** A part of a ZIP file as its directory describes it. The sizes are claims until the part is unpacked. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Where the packed bytes begin in the file. */
  readonly start: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 1

/**
 * Reads the directory of a ZIP file without unpacking anything. ZIP64, split and encrypted files are not table files
 * of a station and are refused, and so is a name that would leave the folder or appears twice.
 *
 * @throws AppError `sheets/unreadable`
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = findEnd(view)
    const count = view.getUint16(end + 10, true)
    if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw unreadable('split')
    const names = new Set<string>()
    const entries: ZipEntry[] = []
    let at = view.getUint32(end + 16, true)
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw unreadable('directory')
      const nameBytes = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes))
      if (!isSafeName(name) || names.has(name)) throw unreadable('name')
      names.add(name)
      entries.push(entryAt(view, at, name))
      at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch (error) {
    throw error instanceof AppError ? error : unreadable('directory') // a RangeError: an offset outside the file
  }
}

function entryAt(view: DataView, at: number, name: string): ZipEntry {
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw unreadable('encrypted')
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) throw unreadable('method')
  const header = view.getUint32(at + 42, true)
  if (view.getUint32(header, true) !== LOCAL_HEADER) throw unreadable('directory')
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const packedBytes = view.getUint32(at + 20, true)
  if (start + packedBytes > view.byteLength) throw unreadable('directory')
  return { name, method, packedBytes, unpackedBytes: view.getUint32(at + 24, true), start }
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw unreadable('directory')
}

function isSafeName(name: string): boolean {
  return name !== '' && !/^[/\\]|^[A-Za-z]:|\\|\0/.test(name) && !name.split('/').includes('..')
}

function unreadable(reason: string): AppError {
  return new AppError('sheets/unreadable', { reason })
}
