import type { Migration } from './migration'

/** Who looks for work. */
export const v003JobSeekings: Migration = {
  version: 3,
  stores: { jobSeekings: 'id, seq, personId, state, openedMonth, closedMonth' },
}
