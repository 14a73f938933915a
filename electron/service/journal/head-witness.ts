import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournalPosition } from '../../../src/shared/operation'
import { replaceFile } from '../durable-files'

const EVERY_OPERATIONS = 200
const EVERY_MS = 30_000

/**
 * A second note of how far the journal reached, outside of it. A journal that lost whole records at its end looks
 * like one that never had them; the witness tells. It may lag behind, never run ahead, and a lost or unreadable one
 * proves nothing.
 */
export class HeadWitness {
  readonly #path: string
  #writtenSeq = -1
  #writtenAt = 0

  constructor(
    journalFolder: string,
    private readonly now: () => number,
  ) {
    this.#path = join(journalFolder, 'head.json')
  }

  async read(): Promise<JournalPosition | null> {
    try {
      const value = JSON.parse(await readFile(this.#path, 'utf8')) as Partial<JournalPosition> | null
      if (typeof value?.seq !== 'number' || typeof value.hash !== 'string') return null
      return { seq: value.seq, hash: value.hash }
    } catch {
      return null
    }
  }

  /** Whether enough happened since the last note. */
  isDue(head: JournalPosition): boolean {
    return head.seq - this.#writtenSeq >= EVERY_OPERATIONS || this.now() - this.#writtenAt >= EVERY_MS
  }

  async write(head: JournalPosition): Promise<void> {
    if (head.seq === this.#writtenSeq) return
    await replaceFile(this.#path, Buffer.from(JSON.stringify(head)))
    this.#writtenSeq = head.seq
    this.#writtenAt = this.now()
  }
}
