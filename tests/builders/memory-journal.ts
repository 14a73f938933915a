import { AppError } from '../../src/shared/errors/app-error'
import type { JournalEntry, JournalPosition, Operation } from '../../src/shared/operation'
import type { JournalPort } from '../../src/usecases/ports'

/** A journal in memory that behaves as the service's: numbered without gaps, one writer wins, operations copied in and out. */
export interface MemoryJournal extends JournalPort {
  readonly operations: readonly Operation[]
  /** The next append is stored, then its answer is lost. */
  loseNextAnswer(): void
  /** The next append is refused and stores nothing. */
  failNextAppend(error: Error): void
  /** Runs around every append until it is taken off with `null`. */
  aroundAppend(wrap: ((append: () => Promise<JournalPosition>) => Promise<JournalPosition>) | null): void
  /** Runs before every page that is read. */
  onRead(hook: (afterSeq: number) => void): void
  /** Forgets the newest operations, as a journal restored from an older copy. */
  truncate(length: number): void
}

/** @param pageLength operations in one page of `read` */
export function memoryJournal(pageLength = 3): MemoryJournal {
  const texts: string[] = []
  const hashes: string[] = ['0'.repeat(64)]
  let answerIsLost = false
  let refusal: Error | null = null
  let around: Parameters<MemoryJournal['aroundAppend']>[0] = null
  let hook: (afterSeq: number) => void = () => undefined

  const position = (seq: number): JournalPosition => ({ seq, hash: hashes[seq] ?? '' })
  const append = async (expectedSeq: number, op: Operation): Promise<JournalPosition> => {
    await Promise.resolve()
    const refused = refusal
    refusal = null
    if (refused) throw refused
    if (expectedSeq !== texts.length) throw new AppError('journal/behind')
    texts.push(JSON.stringify(op))
    hashes.push(nextHash(hashes.at(-1) ?? '', op.opId))
    const isLost = answerIsLost
    answerIsLost = false
    if (isLost) throw new AppError('bridge/unreachable')
    return position(texts.length)
  }
  return {
    get operations() {
      return texts.map((text) => JSON.parse(text) as Operation)
    },
    loseNextAnswer: () => void (answerIsLost = true),
    failNextAppend: (error) => void (refusal = error),
    aroundAppend: (wrap) => void (around = wrap),
    onRead: (newHook) => void (hook = newHook),
    truncate: (length) => {
      texts.splice(length)
      hashes.splice(length + 1)
    },
    head: async (atSeq) => {
      await Promise.resolve()
      const at = atSeq === null || atSeq > texts.length ? null : position(atSeq)
      return { head: position(texts.length), at }
    },
    append: (expectedSeq, op) => (around ? around(() => append(expectedSeq, op)) : append(expectedSeq, op)),
    read: async (afterSeq) => {
      await Promise.resolve()
      hook(afterSeq)
      const entries = texts
        .slice(afterSeq, afterSeq + pageLength)
        .map((text, index): JournalEntry => ({ seq: afterSeq + index + 1, op: JSON.parse(text) as Operation }))
      return { entries, head: position(texts.length) }
    },
  }
}

/** Depends on every operation before and on their order; the real chain is the service's own. */
function nextHash(previous: string, opId: string): string {
  let hash = 0xcbf29ce484222325n
  for (const char of previous + opId) hash = BigInt.asUintN(64, (hash ^ BigInt(char.charCodeAt(0))) * 0x100000001b3n)
  return hash.toString(16).padStart(64, '0')
}
