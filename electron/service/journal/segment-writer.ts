import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder, writeFully } from '../durable-files'
import { encodeSegmentHeader, SEGMENT_HEADER_BYTES, segmentFileName } from './format'
import type { RecordIndex } from './record-index'

/** A segment that has reached this is followed by a new one. */
export const SEGMENT_BYTES = 16 * 1024 * 1024

/** What the writer needs of an open file; a test may hand in a failing one. */
export type SegmentHandle = Pick<FileHandle, 'write' | 'datasync' | 'sync' | 'close'>
export type OpenSegment = (path: string, flags: string) => Promise<SegmentHandle>

export interface SegmentWriterOptions {
  readonly folder: string
  readonly storeId: string
  readonly index: RecordIndex
  readonly open?: OpenSegment
  readonly segmentBytes?: number
}

/** Puts sealed records on the disk. Knows segments and nothing about keys or operations. */
export class SegmentWriter {
  readonly #folder: string
  readonly #storeId: string
  readonly #index: RecordIndex
  readonly #open: OpenSegment
  readonly #segmentBytes: number
  #handle: SegmentHandle | null = null

  constructor(options: SegmentWriterOptions) {
    this.#folder = options.folder
    this.#storeId = options.storeId
    this.#index = options.index
    this.#open = options.open ?? ((path, flags) => open(path, flags, 0o600))
    this.#segmentBytes = options.segmentBytes ?? SEGMENT_BYTES
  }

  /** Makes a segment and returns when the file and its name are on the disk. */
  async startSegment(segment: number, previousHash: Buffer): Promise<void> {
    await this.close()
    const firstSeq = this.#index.count + 1
    const header = encodeSegmentHeader({ segment, firstSeq, storeId: this.#storeId, previousHash })
    const handle = await this.#open(join(this.#folder, segmentFileName(segment)), 'wx')
    this.#handle = handle
    await writeFully(handle, header, 0)
    await handle.sync()
    await syncFolder(this.#folder)
    this.#index.addSegment(segment, SEGMENT_HEADER_BYTES)
  }

  /** Returns when the record is on the disk, not when the system has taken it. The caller then adds it to the index. */
  async write(record: Buffer, previousHash: Buffer): Promise<void> {
    const newest = this.#index.newestSegment()
    const isEmpty = newest.endOffset === SEGMENT_HEADER_BYTES
    if (!isEmpty && newest.endOffset + record.byteLength > this.#segmentBytes) {
      await this.startSegment(newest.segment + 1, previousHash)
    }
    const { segment, endOffset } = this.#index.newestSegment()
    this.#handle ??= await this.#open(join(this.#folder, segmentFileName(segment)), 'r+')
    await writeFully(this.#handle, record, endOffset)
    await this.#handle.datasync()
  }

  async close(): Promise<void> {
    const handle = this.#handle
    this.#handle = null
    await handle?.close()
  }
}
