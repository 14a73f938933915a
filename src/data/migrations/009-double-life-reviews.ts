import type { Migration } from './migration'

/** Contradictions between records that somebody looked at and found right. */
export const v009DoubleLifeReviews: Migration = {
  version: 9,
  stores: { doubleLifeReviews: 'id, seq, personId' },
}
