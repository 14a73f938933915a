import { AppError } from '../../../src/shared/errors/app-error'
import type { JournalEntry } from '../../../src/shared/operation'
import type { Journal } from '../journal/journal'
import { SerialQueue } from '../serial-queue'
import type { OpenSession } from './open-session'

const PAGE_BYTES = 4 * 1024 * 1024

/** Something that the service knows from the journal. It may outlive a session: it takes in what was written since. */
export abstract class JournalFollower {
  readonly #queue = new SerialQueue()
  #seenSeq = 0

  /** Takes in one operation; they come in order, each once. */
  protected abstract take(entry: JournalEntry): void

  /** The journal is another one than before. */
  protected abstract forget(): void

  /**
   * Takes in everything that the journal has by now. The first time that is the whole journal; where the session ends
   * before, the next time goes on from there.
   *
   * @throws AppError `journal/damaged`, `station/locked` when the session ends meanwhile
   */
  catchUp(journal: Journal, key: Buffer, session: Pick<OpenSession, 'isEnding'>): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#seenSeq > journal.head().seq) {
        this.forget()
        this.#seenSeq = 0
      }
      while (this.#seenSeq < journal.head().seq) {
        if (session.isEnding) throw new AppError('station/locked')
        for (const entry of await journal.read(key, this.#seenSeq, PAGE_BYTES)) {
          this.take(entry)
          this.#seenSeq = entry.seq
        }
      }
    })
  }
}
