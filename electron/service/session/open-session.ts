import { AppError } from '../../../src/shared/errors/app-error'
import type { Operator, Session } from '../../../src/shared/contract/contract'
import { forgetKeys, type StationKeys } from '../keys/key-wrap'
import type { Approvals } from './approvals'

export interface SessionParts {
  readonly operator: Operator
  readonly keys: StationKeys
  readonly mode: Session['mode']
  readonly approvals: Approvals
}

/** Somebody is signed in: who, and the keys, which are overwritten when it ends. */
export class OpenSession {
  readonly #running = new Set<Promise<unknown>>()
  #isEnding = false
  readonly operator: Operator
  readonly keys: StationKeys
  readonly mode: Session['mode']
  readonly approvals: Approvals

  constructor({ operator, keys, mode, approvals }: SessionParts) {
    this.operator = operator
    this.keys = keys
    this.mode = mode
    this.approvals = approvals
  }

  /** Whether the keys are about to be overwritten: long work stops at its next step. */
  get isEnding(): boolean {
    return this.#isEnding
  }

  /**
   * Runs a task that needs the keys. They stay whole until it is done, whatever happens to the session.
   *
   * @throws AppError `station/locked` once the session ends: the keys are about to be overwritten
   */
  async use<T>(task: (keys: StationKeys) => Promise<T>): Promise<T> {
    if (this.#isEnding) throw new AppError('station/locked')
    const running = task(this.keys)
    this.#running.add(running)
    try {
      return await running
    } finally {
      this.#running.delete(running)
    }
  }

  /** Lets no new task in and waits for those that run; the keys are still whole afterwards. */
  async settle(): Promise<void> {
    this.#isEnding = true
    await Promise.allSettled([...this.#running])
  }

  /** Overwrites the keys, once nothing runs any more. */
  forget(): void {
    forgetKeys(this.keys)
  }
}
