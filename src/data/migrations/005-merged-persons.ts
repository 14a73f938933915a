import type { Migration } from './migration'

/**
 * Files that were merged into others, and a look-up of people by the numbers they had before. People written earlier are
 * looked up by those once they are written again.
 */
export const v005MergedPersons: Migration = {
  version: 5,
  stores: { persons: 'id, seq, hIdNumber, hPhone, *hFormer', mergedPersons: 'id, seq, personId' },
}
