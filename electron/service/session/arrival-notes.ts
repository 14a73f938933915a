import { readFile } from 'node:fs/promises'
import { AppError } from '../../../src/shared/errors/app-error'
import type { AppErrorCode } from '../../../src/shared/errors/codes'
import type { OperationFacts } from '../../../src/shared/operation'
import type { ServiceEvent } from '../../../src/shared/rights/service-events'
import { replaceFile } from '../durable-files'
import type { GuardClock, SignInGuard } from '../keys/sign-in-guard'
import type { ServiceLog } from '../service-log'
import type { Arrival } from './station-core'

/** Clocks of computers drift by seconds; what is more than this was turned. */
const CLOCK_TOLERANCE_MS = 120_000

/** The journal takes nothing more for now. */
const unwritable: ReadonlySet<AppErrorCode> = new Set(['journal/space-low', 'journal/write-failed'])

type Note = (event: ServiceEvent, facts: OperationFacts, approvedBy?: string) => Promise<void>

/** What somebody who comes in finds noted: wrong tries since, a clock that was turned, another version of the program. */
export class ArrivalNotes {
  #clockOffset: number

  constructor(
    private readonly parts: {
      readonly clock: GuardClock
      readonly guard: SignInGuard
      readonly log: Pick<ServiceLog, 'write'>
      readonly version: string
      /** File with the version that was here last. */
      readonly versionFile: string
    },
  ) {
    this.#clockOffset = this.#offset()
  }

  /**
   * Writes all of it into the journal. A full disk keeps nobody from coming in: nothing can be changed then anyway, and
   * what could not be told is told the next time.
   */
  async write(arrival: Arrival, note: Note): Promise<void> {
    try {
      await this.#noteClock(arrival, note)
      await this.#noteVersion(note)
      await this.tellTries(arrival.operator.operatorId, note)
      await note(arrival.event, arrival.facts, arrival.approvedBy)
    } catch (error) {
      if (!(error instanceof AppError) || !unwritable.has(error.code)) throw error
      await this.parts.log.write({ code: error.code, where: 'arrival' })
    }
  }

  /** Puts the wrong tries into the journal that are not there yet. @param current whose last try was right */
  async tellTries(current: string, note: Note): Promise<void> {
    const { guard } = this.parts
    for (const { operatorId, count, lastAt } of await guard.untold(current)) {
      await note('station:sign-in-failed', { operatorId, count, lastAt })
    }
    await guard.markTold()
  }

  /** By how many seconds the clock was turned since the last look; 0: it was not. */
  takeClockJump(): number {
    const offset = this.#offset()
    const jump = offset - this.#clockOffset
    if (Math.abs(jump) < CLOCK_TOLERANCE_MS) return 0
    this.#clockOffset = offset
    return Math.round(jump / 1000)
  }

  async #noteClock({ journal, keys }: Arrival, note: Note): Promise<void> {
    const jumped = this.takeClockJump()
    if (jumped !== 0) await note('station:clock-jump', { seconds: jumped })
    const newest = await journal.readNewest(keys.journalKey)
    const behind = newest ? Date.parse(newest.at) - this.parts.clock.now() : 0
    // Turned back while the program was not running: the records know a later time.
    if (jumped === 0 && behind > CLOCK_TOLERANCE_MS) {
      await note('station:clock-jump', { seconds: -Math.round(behind / 1000) })
    }
  }

  async #noteVersion(note: Note): Promise<void> {
    const { version, versionFile } = this.parts
    const before = await readFile(versionFile, 'utf8').catch(() => '')
    if (before === version) return
    if (before !== '') await note('station:new-version', { version, before: before.slice(0, 40) })
    await replaceFile(versionFile, Buffer.from(version))
  }

  #offset(): number {
    return this.parts.clock.now() - this.parts.clock.elapsed()
  }
}
