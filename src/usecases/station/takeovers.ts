import type { Session } from '../../shared/contract/contract'

/** How long the word of a take-over may be on its way after the answer to it. */
const ON_ITS_WAY_MS = 5_000

/**
 * The service tells every window that somebody else came in, also the window in which they did. Its own take-over must
 * not lock that window, whether the word of it comes before the answer or after.
 */
export function createTakeovers() {
  let isAsking = false
  let isTold = false
  let owedUntil = 0

  return {
    /**
     * Lets somebody in in place of `before`; `null`: nobody was signed in here.
     *
     * @throws whatever `ask` throws
     */
    async own(before: string | null, ask: () => Promise<Session>): Promise<Session> {
      isAsking = before !== null
      isTold = false
      try {
        const session = await ask()
        const isOther = before !== null && before !== session.operator.operatorId
        owedUntil = isOther && !isTold ? performance.now() + ON_ITS_WAY_MS : 0
        return session
      } finally {
        isAsking = false
      }
    },

    /** Whether the word that somebody else came in is about the take-over of this window. */
    isOwn(): boolean {
      if (isAsking) {
        isTold = true
        return true
      }
      const isOwed = performance.now() < owedUntil
      owedUntil = 0
      return isOwed
    },
  }
}
