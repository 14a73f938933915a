import type { Migration } from './migration'

/** Who was told how personal data are handled. */
export const v002Notices: Migration = {
  version: 2,
  stores: { notices: 'id, seq, personId' },
}
