import { setImmediate as nextTurn } from 'node:timers/promises'
import { AppError } from '../../../src/shared/errors/app-error'
import type { JournalPosition } from '../../../src/shared/operation'
import type { Checkpoint } from '../running-jobs'
import { genesisHash, HASH_BYTES } from './format'
import { openRecord } from './record-cipher'
import type { RecordIndex } from './record-index'
import type { CheckedSegment } from './scan'

/** Bytes that are decrypted before others get their turn. */
const TURN_BYTES = 1024 * 1024

/** What is wrong, and from which record on; of several the earliest is told. */
export interface Fault {
  /** Which check found it. */
  readonly check: 'chain' | 'record' | 'witness' | 'anchor'
  readonly seq: number
  readonly error: AppError
}

interface Options {
  readonly storeId: string
  readonly journalKey: Buffer | null
  readonly checkpoint: Checkpoint
}

/** What is looked at in each record of a whole chain: its hash, where somebody noted it, and with the key its content. */
export class RecordChecks {
  readonly #options: Options
  readonly #hashes = new Map<number, string>()
  readonly #noted: readonly number[]
  #fault: Fault | null = null

  /** @param noted positions that somebody noted; their hashes may be the first digits only */
  constructor(options: Options, noted: readonly JournalPosition[]) {
    this.#options = options
    this.#noted = noted.map(({ seq }) => seq)
    this.#hashes.set(0, genesisHash(options.storeId).toString('hex'))
  }

  /** The first record that does not belong to this station. */
  get fault(): Fault | null {
    return this.#fault
  }

  /** Whether the journal holds what somebody noted. Answers for the records that were visited. */
  fits({ seq, hash }: JournalPosition): boolean {
    return hash !== '' && this.#hashes.get(seq)?.startsWith(hash) === true
  }

  async visit({ bytes, index, firstSeq, lastSeq }: CheckedSegment): Promise<void> {
    for (const seq of this.#noted) {
      if (seq < firstSeq || seq > lastSeq) continue
      const end = index.endOf(seq)
      this.#hashes.set(seq, bytes.toString('hex', end - HASH_BYTES, end))
    }
    const { journalKey } = this.#options
    if (journalKey) await this.#open(journalKey, bytes, { index, firstSeq, lastSeq })
  }

  async #open(key: Buffer, bytes: Buffer, { index, firstSeq, lastSeq }: Omit<CheckedSegment, 'bytes'>): Promise<void> {
    let turnEnds = TURN_BYTES
    for (let seq = firstSeq; seq <= lastSeq && !this.#fault; seq++) {
      const offset = index.offsetOf(seq)
      if (offset >= turnEnds) {
        await nextTurn()
        this.#options.checkpoint()
        turnEnds = offset + TURN_BYTES
      }
      this.#fault = checkRecord(key, bytes, seq, index)
    }
  }
}

function checkRecord(key: Buffer, bytes: Buffer, seq: number, index: RecordIndex): Fault | null {
  const offset = index.offsetOf(seq)
  const place = { seq, segment: index.segmentOf(seq).segment, offset }
  let text: Buffer
  try {
    text = openRecord(key, bytes, offset, seq)
  } catch (cause) {
    return { check: 'record', seq, error: new AppError('journal/record-not-ours', place, { cause }) }
  }
  return isOperationText(text)
    ? null
    : { check: 'record', seq, error: new AppError('journal/record-unreadable', place) }
}

const textFields = ['opId', 'at', 'operatorId', 'useCase'] as const

function isOperationText(text: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(text.toString('utf8'))
    if (typeof value !== 'object' || value === null) return false
    const op = value as Readonly<Record<string, unknown>>
    return textFields.every((field) => typeof op[field] === 'string') && Array.isArray(op['writes'])
  } catch {
    return false
  }
}
