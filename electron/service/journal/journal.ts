import { AppError } from '../../../src/shared/errors/app-error'
import type { JournalEntry, JournalPosition, Operation } from '../../../src/shared/operation'
import { SerialQueue } from '../serial-queue'
import type { SpaceGuard } from '../space-guard'
import { cutTornTail } from './cut-tail'
import { genesisHash, RECORD_OVERHEAD_BYTES } from './format'
import { HeadWitness } from './head-witness'
import { JournalReader } from './journal-reader'
import { RecentOperations } from './recent-operations'
import { sealRecord } from './record-cipher'
import { RecordIndex } from './record-index'
import { folderSegments, scanJournal, type JournalScan } from './scan'
import { SegmentWriter, type OpenSegment } from './segment-writer'

/** How much of the newest operations is read at sign-in, for repeated appends. */
const TAIL_BYTES = 1024 * 1024

export interface JournalOptions {
  readonly folder: string
  readonly storeId: string
  readonly space: SpaceGuard
  readonly now: () => number
  /** For tests: how segment files are opened, and when a new one starts. */
  readonly open?: OpenSegment
  readonly segmentBytes?: number
}

/** The record of truth: operations in order, encrypted, chained, on the disk before anybody is told that they are saved. */
export class Journal {
  readonly #options: JournalOptions
  readonly #index: RecordIndex
  readonly #writer: SegmentWriter
  readonly #reader: JournalReader
  readonly #witness: HeadWitness
  readonly #recent = new RecentOperations()
  readonly #queue = new SerialQueue()
  #headHash: Buffer
  #hasFailed = false

  private constructor(
    options: JournalOptions,
    scan: Pick<JournalScan, 'index' | 'headHash'>,
    /** Bytes of an interrupted write that were put aside when the journal was opened. */
    readonly tailBytesPutAside: number,
  ) {
    this.#options = options
    this.#index = scan.index
    this.#headHash = scan.headHash
    this.#writer = new SegmentWriter({ ...options, index: scan.index })
    this.#reader = new JournalReader(options.folder, scan.index)
    this.#witness = new HeadWitness(options.folder, options.now)
  }

  /** Starts an empty journal in an empty folder. */
  static async create(options: JournalOptions): Promise<Journal> {
    const headHash = genesisHash(options.storeId)
    const journal = new Journal(options, { index: new RecordIndex(), headHash }, 0)
    await journal.#writer.startSegment(1, headHash)
    return journal
  }

  /**
   * Opens a journal: checks the whole chain, compares it with the witness, and only then cuts an interrupted write off.
   *
   * @throws AppError `journal/damaged`, `journal/newer-format`, `journal/shorter-than-known`: nothing was changed
   */
  static async open(options: JournalOptions): Promise<Journal> {
    const scan = await scanJournal(folderSegments(options.folder), options.storeId)
    await checkAgainstWitness(options, scan)
    const { tornTail } = scan
    const putAside = tornTail ? await cutTornTail(options.folder, tornTail, options.now()) : 0
    return new Journal(options, scan, putAside)
  }

  head(): JournalPosition {
    return { seq: this.#index.count, hash: this.#headHash.toString('hex') }
  }

  /** Place of an operation; `null` when there is none of that number yet. 0 is the start. */
  async positionAt(seq: number): Promise<JournalPosition | null> {
    return seq > this.#index.count ? null : this.#placeOf(seq)
  }

  /** Segments and how far each is filled at this moment; what follows may be appended at any time. */
  extent(): { segment: number; bytes: number }[] {
    return this.#index.segments.map(({ segment, endOffset }) => ({ segment, bytes: endOffset }))
  }

  /**
   * Appends one operation. Returns when it is on the disk.
   *
   * @param expectedSeq the head that the operation was decided on; `null`: it stands wherever the head is
   * @throws AppError `journal/behind` with `head`; `journal/space-low`; `journal/write-failed`, after which nothing is
   *   written any more until the next start: what a failed flush left on the disk is unknown
   */
  append(key: Buffer, expectedSeq: number | null, op: Operation): Promise<JournalPosition> {
    return this.#queue.run(async () => {
      const known = this.findRecentPlace(op.opId)
      if (known) return known
      if (this.#hasFailed) throw new AppError('journal/write-failed')
      if (expectedSeq !== null && expectedSeq !== this.#index.count) {
        throw new AppError('journal/behind', { head: this.#index.count })
      }
      const text = Buffer.from(JSON.stringify(op))
      await this.#options.space.requireSpace(text.byteLength + RECORD_OVERHEAD_BYTES)
      const seq = this.#index.count + 1
      const record = sealRecord(key, seq, this.#headHash, text)
      await this.#write(record.bytes)
      this.#index.addRecord(record.bytes.byteLength) // together with the hash: nobody may see one without the other
      this.#headHash = record.hash
      this.#recent.add(op.opId, seq)
      await this.#noteHead(false)
      return this.head()
    })
  }

  /** Operations after a number, as many as fit. @throws AppError `journal/damaged` */
  async read(key: Buffer, afterSeq: number, maxBytes: number): Promise<JournalEntry[]> {
    const records = await this.#reader.read(key, afterSeq, maxBytes)
    return records.map(({ seq, text }) => ({ seq, op: JSON.parse(text.toString('utf8')) as Operation }))
  }

  /**
   * Reads the newest operations: proves that the key fits this journal, and remembers their ids for repeated appends.
   *
   * @throws AppError `journal/damaged`
   */
  async readTail(key: Buffer): Promise<void> {
    const head = this.#index.count
    if (head === 0) return
    const from = this.#index.tailStart(TAIL_BYTES)
    for (const { seq, op } of await this.read(key, from - 1, Infinity)) this.#recent.add(op.opId, seq)
  }

  /** The newest operation; `null`: there is none yet. @throws AppError `journal/damaged` */
  async readNewest(key: Buffer): Promise<Operation | null> {
    const head = this.#index.count
    const [newest] = head === 0 ? [] : await this.read(key, head - 1, 1)
    return newest?.op ?? null
  }

  /** Place of one of the newest operations; `null`, at once: it is not among them. */
  findRecentPlace(opId: string): Promise<JournalPosition> | null {
    const seq = this.#recent.findSeq(opId)
    return seq === undefined ? null : this.#placeOf(seq)
  }

  /** One of the newest operations by its id; `null`: it is not among them. @throws AppError `journal/damaged` */
  async findRecent(key: Buffer, opId: string): Promise<Operation | null> {
    const seq = this.#recent.findSeq(opId)
    if (seq === undefined) return null
    const [found] = await this.read(key, seq - 1, 1)
    return found?.op ?? null
  }

  /** Forgets everything that came out of decrypted operations. */
  forget(): void {
    this.#recent.clear()
  }

  /** Notes the head and closes the files, after what is under way. */
  close(): Promise<void> {
    return this.#queue.run(async () => {
      await this.#noteHead(true)
      await this.#writer.close()
    })
  }

  async #placeOf(seq: number): Promise<JournalPosition> {
    const hash = seq === 0 ? genesisHash(this.#options.storeId) : await this.#reader.hashAt(seq)
    return { seq, hash: hash.toString('hex') }
  }

  async #write(record: Buffer): Promise<void> {
    try {
      await this.#writer.write(record, this.#headHash)
    } catch (cause) {
      this.#hasFailed = true
      throw new AppError('journal/write-failed', {}, { cause })
    }
  }

  /** The note is a help for later and must not make a saved operation look unsaved. */
  async #noteHead(always: boolean): Promise<void> {
    const head = this.head()
    if (always || this.#witness.isDue(head)) await this.#witness.write(head).catch(() => undefined)
  }
}

async function checkAgainstWitness(options: JournalOptions, scan: JournalScan): Promise<void> {
  const known = await new HeadWitness(options.folder, options.now).read()
  if (!known || known.seq === 0) return
  if (known.seq > scan.index.count) {
    throw new AppError('journal/shorter-than-known', { head: scan.index.count, known: known.seq })
  }
  const hash = await new JournalReader(options.folder, scan.index).hashAt(known.seq)
  if (hash.toString('hex') === known.hash) return
  const { segment } = scan.index.segmentOf(known.seq)
  throw new AppError('journal/damaged', { segment, seq: known.seq, offset: scan.index.offsetOf(known.seq) })
}
