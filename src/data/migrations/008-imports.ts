import type { Migration } from './migration'

/** Imports that were made, what each of them wrote, and what columns of known lists are taken for. */
export const v008Imports: Migration = {
  version: 8,
  stores: { imports: 'id, seq', importParts: 'id, seq, importId', columnMaps: 'id, seq' },
}
