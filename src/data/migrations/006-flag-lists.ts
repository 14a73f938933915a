import type { Migration } from './migration'

/** Lists of other bureaus that were taken. */
export const v006FlagLists: Migration = {
  version: 6,
  stores: { flagLists: 'id, seq, bureau' },
}
