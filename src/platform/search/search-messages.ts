import type { SnapshotSeal } from './seal-snapshot'
import type { EntryChange, SearchEntry } from './search-entry'

type Parts = readonly Uint8Array<ArrayBuffer>[]

/** What the search worker can be asked, and what it answers. Requests are handled one after another. */
export interface SearchCalls {
  /** Hands over the key; comes first. */
  start: { request: SnapshotSeal; answer: null }
  /** Opens a snapshot; `false` when it is damaged or of an older form, and nothing is loaded. */
  load: { request: { seq: number; parts: Parts }; answer: boolean }
  apply: { request: { changes: readonly EntryChange[] }; answer: null }
  /** Everybody is in: without a snapshot the index is packed now. */
  finish: { request: null; answer: null }
  /** Gets ready for numbers while nobody types; without it the first number waits. */
  prepare: { request: null; answer: null }
  find: { request: { query: string; limit: number }; answer: { entries: readonly SearchEntry[]; total: number } }
  /** Ways to read each name: syllables with spaces between them. */
  readings: { request: { names: readonly { name: string; reading: string }[] }; answer: string[][] }
  count: { request: null; answer: number }
  /** Packs everything anew and encrypts it. */
  snapshot: { request: { seq: number }; answer: Parts }
}

export type SearchCall = keyof SearchCalls

export type SearchRequest = {
  [C in SearchCall]: { readonly id: number; readonly call: C; readonly request: SearchCalls[C]['request'] }
}[SearchCall]

export type SearchAnswer =
  | { readonly id: number; readonly ok: true; readonly answer: SearchCalls[SearchCall]['answer'] }
  | { readonly id: number; readonly ok: false; readonly message: string }
