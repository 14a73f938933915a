import { createHash, hash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * The bytes of a journal segment, format 1. All numbers are big endian.
 *
 * Segment header, 128 bytes: magic 8 · format version 4 · segment number 4 · number of its first operation 8 ·
 * store id 36 (text) · zeros 4 · SHA-256 of everything else in the header 32 · chain hash before the segment 32.
 *
 * Record: header (magic 4 · body length 4 · number 8 · CRC-32 of these 16 bytes 4) · body (iv 12 · AES-256-GCM text ·
 * tag 16) · chain hash 32 = SHA-256(chain hash before ‖ header ‖ body).
 *
 * The chain hash before a record is always the 32 bytes in front of it, also for the first record of a segment,
 * so the chain is checked over bytes as they lie in the file, without the key.
 */
export const FORMAT_VERSION = 1
export const SEGMENT_HEADER_BYTES = 128
export const RECORD_HEADER_BYTES = 20
export const IV_BYTES = 12
export const TAG_BYTES = 16
export const HASH_BYTES = 32
/** Bytes of a record beside its encrypted text. */
export const RECORD_OVERHEAD_BYTES = RECORD_HEADER_BYTES + IV_BYTES + TAG_BYTES + HASH_BYTES

const SEGMENT_MAGIC = Buffer.from('STNJRNL\n', 'latin1')
const RECORD_MAGIC = Buffer.from([0xe5, 0x52, 0x45, 0x43])
const CHECKSUM_AT = 64
const PREVIOUS_HASH_AT = 96

export interface SegmentHeader {
  readonly version: number
  readonly segment: number
  readonly firstSeq: number
  readonly storeId: string
  readonly previousHash: Buffer
}

export interface RecordHeader {
  readonly seq: number
  /** Bytes between the record header and the chain hash. */
  readonly bodyBytes: number
}

/** Chain hash before the first operation of a store, so that no record of one store fits into another. */
export function genesisHash(storeId: string): Buffer {
  return createHash('sha256').update('station-journal|').update(storeId).digest()
}

/** `1` → `000001.jrn`: names sort as the numbers do. */
export function segmentFileName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.jrn`
}

/** Number of a segment file, or `null` when the name is not one. */
export function parseSegmentFileName(name: string): number | null {
  const match = /^(\d{6})\.jrn$/.exec(name)
  return match ? Number(match[1]) : null
}

export function encodeSegmentHeader(header: Omit<SegmentHeader, 'version'>): Buffer {
  const bytes = Buffer.alloc(SEGMENT_HEADER_BYTES)
  SEGMENT_MAGIC.copy(bytes)
  bytes.writeUInt32BE(FORMAT_VERSION, 8)
  bytes.writeUInt32BE(header.segment, 12)
  bytes.writeBigUInt64BE(BigInt(header.firstSeq), 16)
  bytes.write(header.storeId, 24, 36, 'latin1')
  header.previousHash.copy(bytes, PREVIOUS_HASH_AT)
  segmentChecksum(bytes).copy(bytes, CHECKSUM_AT)
  return bytes
}

/**
 * Reads the header at the start of a segment. `null`: cut or damaged. The frame of the header stays the same in later
 * formats, so `version` can be told apart from damage.
 */
export function parseSegmentHeader(bytes: Buffer): SegmentHeader | null {
  if (bytes.byteLength < SEGMENT_HEADER_BYTES || !bytes.subarray(0, 8).equals(SEGMENT_MAGIC)) return null
  if (!segmentChecksum(bytes).equals(bytes.subarray(CHECKSUM_AT, PREVIOUS_HASH_AT))) return null
  return {
    version: bytes.readUInt32BE(8),
    segment: bytes.readUInt32BE(12),
    firstSeq: Number(bytes.readBigUInt64BE(16)),
    storeId: bytes.toString('latin1', 24, 60),
    previousHash: Buffer.from(bytes.subarray(PREVIOUS_HASH_AT, SEGMENT_HEADER_BYTES)),
  }
}

function segmentChecksum(bytes: Buffer): Buffer {
  return createHash('sha256')
    .update(bytes.subarray(0, CHECKSUM_AT))
    .update(bytes.subarray(PREVIOUS_HASH_AT, SEGMENT_HEADER_BYTES))
    .digest()
}

export function encodeRecordHeader(header: RecordHeader): Buffer {
  const bytes = Buffer.alloc(RECORD_HEADER_BYTES)
  RECORD_MAGIC.copy(bytes)
  bytes.writeUInt32BE(header.bodyBytes, 4)
  bytes.writeBigUInt64BE(BigInt(header.seq), 8)
  bytes.writeUInt32BE(crc32(bytes.subarray(0, 16)), 16)
  return bytes
}

/** Reads the record header at a place; `null` when there is none whole. */
export function parseRecordHeader(bytes: Buffer, at: number): RecordHeader | null {
  if (at + RECORD_HEADER_BYTES > bytes.byteLength) return null
  if (RECORD_MAGIC.compare(bytes, at, at + 4) !== 0) return null
  if (crc32(bytes.subarray(at, at + 16)) !== bytes.readUInt32BE(at + 16)) return null
  return { bodyBytes: bytes.readUInt32BE(at + 4), seq: Number(bytes.readBigUInt64BE(at + 8)) }
}

/** First place at or after `from` where a whole record header stands with a number of at least `leastSeq`; -1: none. */
export function findRecordHeader(bytes: Buffer, from: number, leastSeq: number): number {
  for (let at = bytes.indexOf(RECORD_MAGIC, from); at !== -1; at = bytes.indexOf(RECORD_MAGIC, at + 1)) {
    const header = parseRecordHeader(bytes, at)
    if (header && header.seq >= leastSeq) return at
  }
  return -1
}

/** Whole length of a record. */
export function recordBytes(header: RecordHeader): number {
  return RECORD_HEADER_BYTES + header.bodyBytes + HASH_BYTES
}

/** Chain hash of the record from `at` to `bodyEnd`, taken together with the 32 bytes in front of it. */
export function chainHashAt(bytes: Buffer, at: number, bodyEnd: number): Buffer {
  return hash('sha256', bytes.subarray(at - HASH_BYTES, bodyEnd), 'buffer')
}
