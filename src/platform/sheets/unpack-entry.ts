import { Inflate } from 'fflate'
import { AppError } from '../../shared/errors/app-error'
import type { ZipEntry } from './zip-directory'

const STEP_BYTES = 64 * 1024

/**
 * Unpacks a part of a ZIP file piece by piece, so that a part which unpacks to more than its directory claims is
 * stopped at that point instead of after it filled the memory.
 *
 * @throws AppError `sheets/unreadable`
 */
export function unpackEntry(file: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  let unpacked = 0
  const take = (piece: Uint8Array): void => {
    unpacked += piece.byteLength
    if (unpacked > entry.unpackedBytes) throw new AppError('sheets/unreadable', { reason: 'size-claim' })
    if (piece.byteLength > 0) onPiece(piece)
  }
  const packed = file.subarray(entry.start, entry.start + entry.packedBytes)
  if (entry.method === 0) take(packed)
  else inflate(packed, take)
  if (unpacked !== entry.unpackedBytes) throw new AppError('sheets/unreadable', { reason: 'size-claim' })
}

/** A whole part of a ZIP file. @throws AppError `sheets/unreadable` */
export function unpackWhole(file: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(entry.unpackedBytes)
  let at = 0
  unpackEntry(file, entry, (piece) => {
    whole.set(piece, at)
    at += piece.byteLength
  })
  return whole
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate(take)
  try {
    for (let at = 0; at < packed.byteLength || at === 0; at += STEP_BYTES) {
      stream.push(packed.subarray(at, at + STEP_BYTES), at + STEP_BYTES >= packed.byteLength)
    }
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('sheets/unreadable', { reason: 'damaged' }, { cause: error })
  }
}
