import type { Operator } from '../../../src/shared/contract/contract'
import { forgetKeys, type StationKeys } from '../keys/key-wrap'

/** Somebody is signed in: who, and the keys, which are overwritten when it ends. */
export class OpenSession {
  readonly #running = new Set<Promise<unknown>>()

  constructor(
    readonly operator: Operator,
    readonly keys: StationKeys,
  ) {}

  /** Runs a task that needs the keys. They stay whole until it is done, whatever happens to the session. */
  async use<T>(task: (keys: StationKeys) => Promise<T>): Promise<T> {
    const running = task(this.keys)
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }

  /** Waits for what is running, then overwrites the keys. The caller lets no new task in. */
  async end(): Promise<void> {
    await Promise.allSettled([...this.#running])
    forgetKeys(this.keys)
  }
}
