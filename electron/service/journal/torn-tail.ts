import { findRecordHeader, parseRecordHeader, RECORD_HEADER_BYTES, recordBytes } from './format'

const SECTOR_BYTES = 512
/** So many zero bytes in a row do not happen in encrypted text (1 in 2^64). */
const TELLING_ZEROS = 8

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}

/**
 * Whether a part of the rest never reached the disk: it ends in zeros, or a disk sector of it is all zeros. A file
 * can grow before its bytes arrive, and sectors may arrive in any order.
 */
function hasHole(bytes: Buffer, from: number): boolean {
  if (isZero(bytes.subarray(Math.max(from, bytes.byteLength - TELLING_ZEROS)))) return true
  for (let start = from; start < bytes.byteLength;) {
    const end = Math.min(bytes.byteLength, (Math.floor(start / SECTOR_BYTES) + 1) * SECTOR_BYTES)
    if (end - start >= TELLING_ZEROS && isZero(bytes.subarray(start, end))) return true
    start = end
  }
  return false
}

/**
 * Decides what a newest segment that goes wrong at `from` has suffered: `true`: the write of its last record was
 * interrupted, nobody was told that it is saved and it may be cut off; `false`: something that was complete has been
 * changed since, and nothing may be thrown away.
 *
 * An interrupted write leaves the front part of a record or holes of zeros. Everything else is damage: a whole record
 * with a wrong hash, a record header that is wrong without a hole, or further records behind the bad place.
 *
 * @param bytes the whole segment
 * @param from end of the last good record
 * @param nextSeq number that the record there should have
 */
export function isTornTail(bytes: Buffer, from: number, nextSeq: number): boolean {
  if (findRecordHeader(bytes, from + 1, nextSeq) !== -1) return false
  if (bytes.byteLength - from < RECORD_HEADER_BYTES) return true
  const header = parseRecordHeader(bytes, from)
  if (header?.seq === nextSeq && from + recordBytes(header) > bytes.byteLength) return true
  return hasHole(bytes, from)
}

/** The same question for a newest segment whose own header is not whole: was it being made when the power went? */
export function isTornSegment(bytes: Buffer, headerBytes: number, nextSeq: number): boolean {
  if (findRecordHeader(bytes, 0, nextSeq) !== -1) return false
  return bytes.byteLength < headerBytes || hasHole(bytes, 0)
}
