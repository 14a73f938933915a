/** Between two looks. A computer that slept, or whose clock was set forward, skips many. */
const LOOK_MS = 5_000
const SLEPT_AFTER_MS = 60_000

/** Nothing was asked for so long: the window that would lock by itself is gone. */
const FORGOTTEN_AFTER_MS = 60 * 60_000

export interface WatchParts {
  /** Clock of the computer, in milliseconds. */
  readonly now: () => number
  /** Milliseconds since the computer was started, whatever its clock shows. */
  readonly elapsed: () => number
  /** Whether work goes on by itself. */
  readonly isBusy: () => boolean
  readonly lock: (reason: 'suspend' | 'idle') => Promise<unknown>
  /** Called at each look. */
  readonly onLook: () => Promise<unknown>
}

/** Locks a station that nobody looks after: after the computer slept, or when no window asked anything for an hour. */
export class Watch {
  #lastLook: number
  #lastCall: number
  #timer: NodeJS.Timeout | undefined

  constructor(private readonly parts: WatchParts) {
    this.#lastLook = parts.now()
    this.#lastCall = parts.elapsed()
  }

  start(): void {
    this.#timer = setInterval(() => void this.look().catch(() => undefined), LOOK_MS)
    this.#timer.unref()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  /** A window asked for something. */
  noteCall(): void {
    this.#lastCall = this.parts.elapsed()
  }

  /** One look; the timer calls it. */
  async look(): Promise<void> {
    const now = this.parts.now()
    const since = now - this.#lastLook
    this.#lastLook = now
    if (since > SLEPT_AFTER_MS) await this.parts.lock('suspend')
    else if (this.parts.elapsed() - this.#lastCall > FORGOTTEN_AFTER_MS && !this.parts.isBusy()) {
      await this.parts.lock('idle')
    }
    await this.parts.onLook()
  }
}
