import type { Migration } from './migration'

/** Applications for unemployment registration that were taken in and are not finished yet. */
export const v010Acceptances: Migration = {
  version: 10,
  stores: { acceptances: 'id, seq, personId, state, openedMonth, closedMonth' },
}
