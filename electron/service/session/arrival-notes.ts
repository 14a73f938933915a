import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '../../../src/shared/errors/app-error'
import type { AppErrorCode } from '../../../src/shared/errors/codes'
import type { OperationFacts } from '../../../src/shared/operation'
import { serviceEvents, type ServiceEvent } from '../../../src/shared/rights/service-events'
import { instantOf } from '../../../src/shared/units'
import { removeIfThere, replaceFile } from '../durable-files'
import { RECOVERY_TRIES, type GuardClock, type SignInGuard } from '../keys/sign-in-guard'
import type { ServiceLog } from '../service-log'
import type { Arrival } from './station-core'

/** Clocks of computers drift by seconds; what is more than this was turned. */
const CLOCK_TOLERANCE_MS = 120_000

/** The journal takes nothing more for now. */
const unwritable: ReadonlySet<AppErrorCode> = new Set(['journal/space-low', 'journal/write-failed'])

type Note = (event: ServiceEvent, facts: OperationFacts, approvedBy?: string) => Promise<void>

/** An arrival that the journal could not take when it happened. */
const lateSchema = z.array(
  z.object({ event: z.enum(serviceEvents), facts: z.record(z.string(), z.union([z.string(), z.number()])) }),
)

export interface ArrivalParts {
  readonly clock: GuardClock
  readonly guard: SignInGuard
  readonly log: Pick<ServiceLog, 'write'>
  readonly version: string
  /** File with the version that was here last. */
  readonly versionFile: string
  /** File of what waits for the journal. */
  readonly lateFile: string
}

/** What somebody who comes in finds noted: wrong tries since, a clock that was turned, another version of the program. */
export class ArrivalNotes {
  #clockOffset: number

  constructor(private readonly parts: ArrivalParts) {
    this.#clockOffset = this.#offset()
  }

  /**
   * Writes all of it into the journal. A full disk keeps nobody with a password from coming in: nothing can be changed
   * then anyway, and what could not be told is told the next time. The recovery code opens nothing without its trace.
   */
  async write(arrival: Arrival, note: Note): Promise<void> {
    try {
      await this.#noteLate(note)
      await this.noteClockJump(note)
      await this.#noteClockBehind(arrival, note)
      await this.#noteVersion(note)
      // The recovery code is no try of the account that it acts for.
      await this.tellTries(arrival.mode === 'recovery' ? RECOVERY_TRIES : arrival.operator.operatorId, note)
      await note(arrival.event, arrival.facts, arrival.approvedBy)
    } catch (error) {
      const isFull = error instanceof AppError && unwritable.has(error.code)
      if (!isFull || arrival.mode === 'recovery') throw error
      await this.#keepForLater(arrival)
      await this.parts.log.write({ code: error.code, where: 'arrival' })
    }
  }

  /** Puts the wrong tries into the journal that are not there yet. @param current name under which the last try was right */
  async tellTries(current: string, note: Note): Promise<void> {
    const { guard } = this.parts
    for (const { operatorId, count, lastAt } of await guard.untold(current)) {
      const isCode = operatorId === RECOVERY_TRIES
      const facts = { operatorId: isCode ? '' : operatorId, count, lastAt: instantOf(lastAt) }
      await note('station:sign-in-failed', isCode ? { ...facts, way: 'recovery-code' } : facts)
    }
    await guard.markTold()
  }

  /** Says in the journal when the clock was turned since the last look. */
  async noteClockJump(note: Note): Promise<void> {
    const offset = this.#offset()
    const jump = offset - this.#clockOffset
    if (Math.abs(jump) < CLOCK_TOLERANCE_MS) return
    await note('station:clock-jump', { seconds: Math.round(jump / 1000) })
    this.#clockOffset = offset
  }

  /** Turned back while the program was not running: the records know a later time. */
  async #noteClockBehind({ journal, keys }: Arrival, note: Note): Promise<void> {
    const newest = await journal.readNewest(keys.journalKey)
    const behind = newest ? Date.parse(newest.at) - this.parts.clock.now() : 0
    if (behind > CLOCK_TOLERANCE_MS) await note('station:clock-jump', { seconds: -Math.round(behind / 1000) })
  }

  async #noteVersion(note: Note): Promise<void> {
    const { version, versionFile, log } = this.parts
    const before = await readFile(versionFile, 'utf8').catch(() => '')
    if (before === version) return
    if (before !== '') await note('station:new-version', { version, before: before.slice(0, 40) })
    await replaceFile(versionFile, Buffer.from(version)).catch(() =>
      log.write({ code: 'file/write-failed', where: 'version' }),
    )
  }

  async #noteLate(note: Note): Promise<void> {
    const late = await this.#readLate()
    for (const { event, facts } of late) await note(event, facts)
    if (late.length > 0) await removeIfThere(this.parts.lateFile)
  }

  /** A few bytes fit where the journal keeps room free; if not even these do, the log of the program has it. */
  async #keepForLater({ event, facts, operator }: Arrival): Promise<void> {
    const at = instantOf(this.parts.clock.now())
    const kept = [
      ...(await this.#readLate()),
      { event, facts: { ...facts, operatorId: operator.operatorId, lastAt: at } },
    ]
    await replaceFile(this.parts.lateFile, Buffer.from(JSON.stringify(kept))).catch(() => undefined)
  }

  /** Missing or damaged: there are none. A bad sector keeps nobody from coming in. */
  #readLate(): Promise<z.infer<typeof lateSchema>> {
    return readFile(this.parts.lateFile, 'utf8')
      .then((text) => lateSchema.parse(JSON.parse(text)))
      .catch(() => [])
  }

  #offset(): number {
    return this.parts.clock.now() - this.parts.clock.elapsed()
  }
}
