import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../src/shared/errors/app-error'
import { replaceFile } from '../durable-files'

/** Wait after the first, second … wrong try; the last value holds for all further ones. */
const WAITS_MS = [0, 2_000, 5_000, 15_000, 600_000]

/** Accounts that do not exist of which the tries are counted at a time. */
const MOST_STRANGERS = 1000

const STRANGER = 'stranger:'

/**
 * People also type a password where the account goes. So few hex digits tell names apart and fit far too many texts to
 * show which one was typed.
 */
const STRANGER_DIGITS = 4

const fileSchema = z.record(z.string(), z.object({ wrong: z.number().int().positive(), lastAt: z.number() }))

/** Times in milliseconds. `elapsed` only runs forward and does not follow the clock of the PC. */
export interface GuardClock {
  now(): number
  elapsed(): number
}

/**
 * Slows guessing down. A try counts, on the disk, before its outcome is known: killing the program or cutting the power
 * between asking and answering does not win a free try.
 */
export class SignInGuard {
  readonly #path: string
  #tries: z.infer<typeof fileSchema> | null = null
  /** When (in `elapsed` time) the wait of a name ends that began in this run. */
  readonly #waitEnds = new Map<string, number>()

  constructor(
    folder: string,
    private readonly clock: GuardClock,
  ) {
    this.#path = join(folder, 'tries.json')
  }

  /**
   * Counts a try. Call `succeed` when it was right.
   *
   * @param name operator id, or `recovery`
   * @throws AppError `station/too-many-tries` with `seconds` to wait; such a try is not counted
   */
  async beginTry(name: string): Promise<void> {
    const tries = await this.#load()
    this.#requireNoWait(name, tries)
    const { [name]: earlier, ...others } = tries
    const wrong = (earlier?.wrong ?? 0) + 1
    this.#waitEnds.set(name, this.clock.elapsed() + waitAfter(wrong))
    // The newest stands last.
    await this.#save(this.#withoutOldStrangers({ ...others, [name]: { wrong, lastAt: this.clock.now() } }))
  }

  /**
   * Counts a try with an account that does not exist as any other, over restarts too: whoever asks learns nothing from
   * the answer or the time it took.
   *
   * @param account what was typed; it is kept as a few digits of a hash only
   * @param salt what makes the hashes of this station different from those of any other
   * @throws AppError `station/too-many-tries`
   */
  beginStrangersTry(account: string, salt: string): Promise<void> {
    const digits = createHmac('sha256', salt).update(account).digest('hex').slice(0, STRANGER_DIGITS)
    return this.beginTry(`${STRANGER}${digits}`)
  }

  async succeed(name: string): Promise<void> {
    const { [name]: _done, ...others } = await this.#load()
    this.#waitEnds.delete(name)
    await this.#save(others)
  }

  #withoutOldStrangers(tries: z.infer<typeof fileSchema>): z.infer<typeof fileSchema> {
    const strangers = Object.keys(tries).filter((name) => name.startsWith(STRANGER))
    const forgotten = new Set(strangers.slice(0, Math.max(0, strangers.length - MOST_STRANGERS)))
    for (const name of forgotten) this.#waitEnds.delete(name)
    return Object.fromEntries(Object.entries(tries).filter(([name]) => !forgotten.has(name)))
  }

  #requireNoWait(name: string, tries: z.infer<typeof fileSchema>): void {
    const waitMs = this.#remainingWait(name, tries)
    if (waitMs > 0) throw new AppError('station/too-many-tries', { seconds: Math.ceil(waitMs / 1000) })
  }

  /** After a restart only the clock of the PC can tell; set back, the whole wait begins anew. */
  #remainingWait(name: string, tries: z.infer<typeof fileSchema>): number {
    const end = this.#waitEnds.get(name)
    if (end !== undefined) return end - this.clock.elapsed()
    const record = tries[name]
    if (!record) return 0
    const wait = waitAfter(record.wrong)
    const passed = this.clock.now() - record.lastAt
    return passed < 0 ? wait : wait - passed
  }

  async #load(): Promise<z.infer<typeof fileSchema>> {
    this.#tries ??= await readFile(this.#path, 'utf8')
      .then((text) => fileSchema.parse(JSON.parse(text)))
      .catch(() => ({})) // missing or damaged: nobody may be shut out by a bad sector
    return this.#tries
  }

  async #save(tries: z.infer<typeof fileSchema>): Promise<void> {
    await replaceFile(this.#path, Buffer.from(JSON.stringify(tries)))
    this.#tries = tries
  }
}

function waitAfter(wrong: number): number {
  return WAITS_MS[Math.min(wrong, WAITS_MS.length) - 1] ?? 0
}
