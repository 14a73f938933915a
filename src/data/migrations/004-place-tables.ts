import type { Migration } from './migration'

/** A newer table of counties and townships that the station loaded. */
export const v004PlaceTables: Migration = {
  version: 4,
  stores: { placeTables: 'id, seq' },
}
