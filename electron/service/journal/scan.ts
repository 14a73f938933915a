import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/errors/app-error'
import { readExactly } from '../durable-files'
import {
  chainHashAt,
  FORMAT_VERSION,
  genesisHash,
  HASH_BYTES,
  IV_BYTES,
  parseRecordHeader,
  parseSegmentFileName,
  parseSegmentHeader,
  RECORD_HEADER_BYTES,
  recordBytes,
  SEGMENT_HEADER_BYTES,
  segmentFileName,
  TAG_BYTES,
} from './format'
import { RecordIndex } from './record-index'
import { isTornSegment, isTornTail } from './torn-tail'

/** No segment of ours grows beyond its limit plus one operation; a longer file is not ours. */
export const MAX_SEGMENT_FILE_BYTES = 128 * 1024 * 1024

/** Where segments come from: a folder, or a backup file. */
export interface SegmentSource {
  /** Numbers, rising. */
  list(): Promise<readonly number[]>
  /** `null`: longer than any segment of ours. */
  read(segment: number): Promise<Buffer | null>
}

/** Bytes behind the last whole record: an interrupted write. */
export interface TornTail {
  readonly segment: number
  readonly offset: number
  readonly bytes: Buffer
}

export interface JournalScan {
  readonly index: RecordIndex
  /** Chain hash up to the newest whole record. */
  readonly headHash: Buffer
  readonly tornTail: TornTail | null
}

/** Segment numbers in a journal folder, rising. */
async function listSegments(folder: string): Promise<number[]> {
  const numbers = (await readdir(folder)).map(parseSegmentFileName).filter((found) => found !== null)
  return numbers.sort((left, right) => left - right)
}

/** Segments of a journal folder. */
export function folderSegments(folder: string): SegmentSource {
  return { list: () => listSegments(folder), read: (segment) => readSegment(folder, segment) }
}

/** Whether a journal folder holds any record, however damaged. */
export async function hasRecords(folder: string): Promise<boolean> {
  for (const segment of await listSegments(folder)) {
    const handle = await open(join(folder, segmentFileName(segment)), 'r')
    const { size } = await handle.stat().finally(() => handle.close())
    if (size > SEGMENT_HEADER_BYTES) return true
  }
  return false
}

/**
 * Checks the whole chain of a journal from the first byte to the last, without the key, and finds where each record
 * stands. Changes nothing on the disk. Memory: one segment (16 MB) and four bytes a record.
 *
 * @throws AppError `journal/damaged` with `segment`, `seq` (of the first record that is not good) and `offset`;
 *   `journal/newer-format`
 */
export async function scanJournal(source: SegmentSource, storeId: string): Promise<JournalScan> {
  const { damage, ...scan } = await scanToDamage(source, storeId)
  if (damage) throw damage
  return scan
}

/** What is good of a journal, and what is wrong with the rest. */
export interface ScanToDamage extends JournalScan {
  /** What `scanJournal` throws. */
  readonly damage: AppError | null
}

/** The good records of one segment that was just checked. */
export interface CheckedSegment {
  readonly bytes: Buffer
  readonly index: RecordIndex
  /** Numbers of its first and last good record; none: `lastSeq` is the smaller one. */
  readonly firstSeq: number
  readonly lastSeq: number
}

/** Checks the chain as `scanJournal` does, up to the first damage, and shows each segment while it is in memory. */
export async function scanToDamage(
  source: SegmentSource,
  storeId: string,
  visit: (checked: CheckedSegment) => Promise<void> = () => Promise.resolve(),
): Promise<ScanToDamage> {
  const segments = await source.list()
  const scan = new Scanner(storeId)
  if (segments.length === 0) return { ...scan.result(), damage: scan.damage(1, 0) }
  for (const [position, segment] of segments.entries()) {
    const isLast = position === segments.length - 1
    const bytes = await source.read(segment)
    const { index } = scan.result()
    const firstSeq = index.count + 1
    const damage = bytes
      ? scan.tryAddSegment(bytes, { segment, expected: position + 1, isLast })
      : scan.damage(segment, 0)
    if (bytes) await visit({ bytes, index, firstSeq, lastSeq: index.count })
    if (damage) return { ...scan.result(), damage }
  }
  return { ...scan.result(), damage: null }
}

async function readSegment(folder: string, segment: number): Promise<Buffer | null> {
  const handle = await open(join(folder, segmentFileName(segment)), 'r')
  try {
    const { size } = await handle.stat()
    return size > MAX_SEGMENT_FILE_BYTES ? null : await readExactly(handle, 0, size)
  } finally {
    await handle.close()
  }
}

interface SegmentPlace {
  readonly segment: number
  /** Number that this segment must have. */
  readonly expected: number
  readonly isLast: boolean
}

class Scanner {
  readonly #index = new RecordIndex()
  #hash: Buffer
  #tornTail: TornTail | null = null

  constructor(private readonly storeId: string) {
    this.#hash = genesisHash(storeId)
  }

  damage(segment: number, offset: number): AppError {
    return new AppError('journal/damaged', { segment, seq: this.#index.count + 1, offset })
  }

  result(): JournalScan {
    return { index: this.#index, headHash: this.#hash, tornTail: this.#tornTail }
  }

  /** What is wrong in a segment; the records before that place were taken in. */
  tryAddSegment(bytes: Buffer, place: SegmentPlace): AppError | null {
    try {
      this.#addSegment(bytes, place)
      return null
    } catch (error) {
      if (error instanceof AppError) return error
      throw error
    }
  }

  #addSegment(bytes: Buffer, place: SegmentPlace): void {
    const { segment } = place
    if (segment !== place.expected) throw this.damage(place.expected, 0)
    const header = parseSegmentHeader(bytes)
    if (!header) {
      // The first segment is written before the keys exist; a station that has keys had it whole.
      const torn = place.isLast && segment > 1 && isTornSegment(bytes, SEGMENT_HEADER_BYTES, this.#index.count + 1)
      if (!torn) throw this.damage(segment, 0)
      this.#tornTail = { segment, offset: 0, bytes }
      return
    }
    if (header.version > FORMAT_VERSION) throw new AppError('journal/newer-format', { version: header.version })
    const fits =
      header.segment === segment &&
      header.firstSeq === this.#index.count + 1 &&
      header.storeId === this.storeId &&
      header.previousHash.equals(this.#hash)
    if (!fits) throw this.damage(segment, 0)
    this.#index.addSegment(segment, SEGMENT_HEADER_BYTES)
    this.#addRecords(bytes, place)
  }

  #addRecords(bytes: Buffer, { segment, isLast }: SegmentPlace): void {
    let at = SEGMENT_HEADER_BYTES
    while (at < bytes.byteLength) {
      const length = this.#checkRecord(bytes, at)
      if (length === 0) {
        if (!isLast || !isTornTail(bytes, at, this.#index.count + 1)) throw this.damage(segment, at)
        this.#tornTail = { segment, offset: at, bytes: Buffer.from(bytes.subarray(at)) }
        return
      }
      this.#index.addRecord(length)
      at += length
    }
  }

  /** Length of the good record at a place, 0 when there is none. */
  #checkRecord(bytes: Buffer, at: number): number {
    const header = parseRecordHeader(bytes, at)
    if (header?.seq !== this.#index.count + 1 || header.bodyBytes < IV_BYTES + TAG_BYTES) return 0
    const length = recordBytes(header)
    if (at + length > bytes.byteLength) return 0
    const bodyEnd = at + RECORD_HEADER_BYTES + header.bodyBytes
    const expected = chainHashAt(bytes, at, bodyEnd)
    if (expected.compare(bytes, bodyEnd, bodyEnd + HASH_BYTES) !== 0) return 0
    this.#hash = expected
    return length
  }
}
