import { uuidV7 } from '../shared/ids'
import { instantOf, localDateOf } from '../shared/units'
import type { Clock, IdSource } from '../usecases/ports'

/** The counter's clock: the day of the computer's own time zone, instants in UTC. */
export const systemClock: Clock = {
  today: () => {
    const now = new Date()
    return localDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
  },
  now: () => instantOf(Date.now()),
}

/** Ids from the computer's clock and its random source. */
export const randomIds: IdSource = {
  newId: () => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))),
}
