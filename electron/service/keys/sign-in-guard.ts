import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../../src/shared/errors/app-error'
import { replaceFile } from '../durable-files'

/** Wait after the first, second … wrong try; the last value holds for all further ones. */
const WAITS_MS = [0, 2_000, 5_000, 15_000, 600_000]

/** So many wrong tries in a row close an account until the head opens it again. */
const LOCKED_OUT_AFTER = 10

/** Accounts that do not exist of which the tries are counted at a time. */
const MOST_STRANGERS = 1000

const STRANGER = 'stranger:'

/** Name under which wrong recovery codes are counted. They are waited for, but never lock out: nothing else would help. */
export const RECOVERY_TRIES = 'recovery'

/**
 * People also type a password where the account goes. So few hex digits tell names apart and fit far too many texts to
 * show which one was typed.
 */
const STRANGER_DIGITS = 4

const fileSchema = z.record(
  z.string(),
  z.object({
    wrong: z.number().int().positive(),
    lastAt: z.number(),
    /** `elapsed` at the last try. */
    lastElapsed: z.number().optional(),
    /** How many of the wrong tries are in the journal. */
    told: z.number().int().nonnegative().optional(),
  }),
)

type Tries = z.infer<typeof fileSchema>

/**
 * Times in milliseconds. `elapsed` runs since the computer was started, over restarts of the program, and does not
 * follow its clock.
 */
export interface GuardClock {
  now(): number
  elapsed(): number
}

/** Wrong tries that are not in the journal yet. */
export interface UntoldTries {
  /** `''`: accounts that do not exist, all together. */
  readonly operatorId: string
  readonly count: number
  readonly lastAt: number
}

/**
 * Slows guessing down. A try counts, on the disk, before its outcome is known: killing the program or cutting the power
 * between asking and answering does not win a free try, and neither does turning the clock.
 */
export class SignInGuard {
  readonly #path: string
  #tries: Tries | null = null

  constructor(
    folder: string,
    private readonly clock: GuardClock,
  ) {
    this.#path = join(folder, 'tries.json')
  }

  /**
   * Counts a try. Call `succeed` when it was right.
   *
   * @param name operator id, or `RECOVERY_TRIES`
   * @throws AppError `station/too-many-tries` with `seconds` to wait, `station/locked-out`; such a try is not counted
   */
  async beginTry(name: string): Promise<void> {
    const tries = await this.#load()
    const { [name]: earlier, ...others } = tries
    if (earlier && isLockedOut(name, earlier.wrong)) throw new AppError('station/locked-out')
    const waitMs = this.#remainingWait(earlier)
    if (waitMs > 0) throw new AppError('station/too-many-tries', { seconds: Math.ceil(waitMs / 1000) })
    const counted = {
      ...earlier,
      wrong: (earlier?.wrong ?? 0) + 1,
      lastAt: this.clock.now(),
      lastElapsed: this.clock.elapsed(),
    }
    await this.#save(withoutOldStrangers({ ...others, [name]: counted })) // the newest stands last
  }

  /**
   * Counts a try with an account that does not exist as any other, over restarts too: whoever asks learns nothing from
   * the answer or the time it took.
   *
   * @param account what was typed; it is kept as a few digits of a hash only
   * @param salt what makes the hashes of this station different from those of any other
   * @throws AppError `station/too-many-tries`, `station/locked-out`
   */
  beginStrangersTry(account: string, salt: string): Promise<void> {
    const digits = createHmac('sha256', salt).update(account).digest('hex').slice(0, STRANGER_DIGITS)
    return this.beginTry(`${STRANGER}${digits}`)
  }

  /** The try was right, or the head forgives. */
  async succeed(name: string): Promise<void> {
    const { [name]: _done, ...others } = await this.#load()
    await this.#save(others)
  }

  /** The password was right and opened nothing: this try was no wrong one, those before it still count. */
  async takeBack(name: string): Promise<void> {
    const { [name]: last, ...others } = await this.#load()
    if (!last) return
    const wrong = last.wrong - 1
    // Those before it may all be told by now; the next wrong one is not.
    const earlier = { ...last, wrong, told: Math.min(last.told ?? 0, wrong) }
    await this.#save(wrong > 0 ? { ...others, [name]: earlier } : others)
  }

  async isLockedOut(name: string): Promise<boolean> {
    const tries = await this.#load()
    return isLockedOut(name, tries[name]?.wrong ?? 0)
  }

  /**
   * Wrong tries that are not in the journal yet, which only somebody with the keys can write.
   *
   * @param current who is coming in: the try that lets them in is none
   */
  async untold(current: string): Promise<UntoldTries[]> {
    const tries = await this.#load()
    const found = new Map<string, UntoldTries>()
    for (const [name, { wrong, told = 0, lastAt }] of Object.entries(tries)) {
      const count = wrong - told - (name === current ? 1 : 0)
      if (count <= 0) continue
      const operatorId = name.startsWith(STRANGER) ? '' : name
      const earlier = found.get(operatorId)
      found.set(operatorId, {
        operatorId,
        count: count + (earlier?.count ?? 0),
        lastAt: Math.max(lastAt, earlier?.lastAt ?? 0),
      })
    }
    return [...found.values()]
  }

  /** All wrong tries are in the journal. */
  async markTold(): Promise<void> {
    const tries = await this.#load()
    const told = Object.entries(tries).map(([name, one]) => [name, { ...one, told: one.wrong }])
    await this.#save(Object.fromEntries(told) as Tries)
  }

  /**
   * What runs since the start of the computer is a time that passed for sure. After a restart of the computer it began
   * at zero: then only what it shows now is sure, and the wait may be longer than asked, never shorter.
   */
  #remainingWait(record: Tries[string] | undefined): number {
    if (!record) return 0
    const elapsed = this.clock.elapsed()
    const { lastElapsed = Infinity } = record
    const passed = elapsed >= lastElapsed ? elapsed - lastElapsed : elapsed
    return Math.max(0, waitAfter(record.wrong) - passed)
  }

  async #load(): Promise<Tries> {
    this.#tries ??= await readFile(this.#path, 'utf8')
      .then((text) => fileSchema.parse(JSON.parse(text)))
      .catch(() => ({})) // missing or damaged: nobody may be shut out by a bad sector
    return this.#tries
  }

  async #save(tries: Tries): Promise<void> {
    await replaceFile(this.#path, Buffer.from(JSON.stringify(tries)), 0o600)
    this.#tries = tries
  }
}

function withoutOldStrangers(tries: Tries): Tries {
  const strangers = Object.keys(tries).filter((name) => name.startsWith(STRANGER))
  const forgotten = new Set(strangers.slice(0, Math.max(0, strangers.length - MOST_STRANGERS)))
  return Object.fromEntries(Object.entries(tries).filter(([name]) => !forgotten.has(name)))
}

function isLockedOut(name: string, wrong: number): boolean {
  return name !== RECOVERY_TRIES && wrong >= LOCKED_OUT_AFTER
}

function waitAfter(wrong: number): number {
  return WAITS_MS[Math.min(wrong, WAITS_MS.length) - 1] ?? 0
}
