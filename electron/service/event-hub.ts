import type { EventOf } from '../../src/shared/contract/contract'
import type { EventName } from '../../src/shared/contract/channels'

export type EventListener = <E extends EventName>(name: E, payload: EventOf<E>) => void

/** Tells every host window what happened without being asked. */
export class EventHub {
  readonly #listeners = new Set<EventListener>()

  /** Returns the function that stops listening. */
  listen(listener: EventListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  emit<E extends EventName>(name: E, payload: EventOf<E>): void {
    for (const listener of this.#listeners) listener(name, payload)
  }
}
