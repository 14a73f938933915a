import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../../src/shared/errors/app-error'
import { readExactly } from '../durable-files'
import { HASH_BYTES, segmentFileName } from './format'
import { openRecord } from './record-cipher'
import type { RecordIndex } from './record-index'

/** A decrypted operation, still as JSON text. */
export interface OpenedRecord {
  readonly seq: number
  readonly text: Buffer
}

/** Reads records that the index knows. Opens files for each reading, so it never disturbs the writer. */
export class JournalReader {
  constructor(
    private readonly folder: string,
    private readonly index: RecordIndex,
  ) {}

  /** Chain hash up to a record that exists, as it stands on the disk. */
  async hashAt(seq: number): Promise<Buffer> {
    const { segment } = this.index.segmentOf(seq)
    const end = this.index.endOf(seq)
    return this.#readRange(segment, end - HASH_BYTES, end)
  }

  /**
   * Decrypts records after a number, as many as fit (at least one, when there is one).
   *
   * @throws AppError `journal/damaged` when a record does not decrypt
   */
  async read(key: Buffer, afterSeq: number, maxBytes: number): Promise<OpenedRecord[]> {
    const found: OpenedRecord[] = []
    let budget = maxBytes
    for (let first = afterSeq + 1; first <= this.index.count;) {
      const last = this.#lastThatFits(first, budget)
      if (last < first && found.length > 0) break
      const until = Math.max(first, last)
      budget -= this.index.endOf(until) - this.index.offsetOf(first)
      found.push(...(await this.#readRun(key, first, until)))
      first = until + 1
    }
    return found
  }

  /** Last record of the same segment with which the run from `first` still fits; `first - 1`: none does. */
  #lastThatFits(first: number, budget: number): number {
    const segment = this.index.segmentOf(first)
    const start = this.index.offsetOf(first)
    let last = first - 1
    while (last < this.index.count && this.index.segmentOf(last + 1) === segment) {
      if (this.index.endOf(last + 1) - start > budget) break
      last++
    }
    return last
  }

  /** Records `first..last`, which stand in one segment. */
  async #readRun(key: Buffer, first: number, last: number): Promise<OpenedRecord[]> {
    const { segment } = this.index.segmentOf(first)
    const start = this.index.offsetOf(first) - HASH_BYTES
    const bytes = await this.#readRange(segment, start, this.index.endOf(last))
    const run: OpenedRecord[] = []
    for (let seq = first; seq <= last; seq++) {
      const at = this.index.offsetOf(seq) - start
      try {
        run.push({ seq, text: openRecord(key, bytes, at, seq) })
      } catch (cause) {
        throw new AppError('journal/damaged', { segment, seq, offset: at + start }, { cause })
      }
    }
    return run
  }

  async #readRange(segment: number, start: number, end: number): Promise<Buffer> {
    const handle = await open(join(this.folder, segmentFileName(segment)), 'r')
    try {
      return await readExactly(handle, start, end - start)
    } finally {
      await handle.close()
    }
  }
}
