import type { BytePool } from './byte-pool'

/** Readings in one spelling (whole syllables, or initials), sorted from every syllable on. */
export interface ReadingIndex {
  /** Readings, one zero-ended text each. */
  readonly bytes: Uint8Array
  /** Where a syllable starts in `bytes`, sorted by the text from there to the reading's end. */
  readonly places: Uint32Array
  /** For each place: the name's number doubled, plus one when the syllable is the reading's first. */
  readonly owners: Uint32Array
}

/**
 * Everybody, in flat arrays: what is sorted is stored sorted, so that a snapshot only has to be unpacked.
 * People are numbered in the order of their names; people of one name lie together.
 */
export interface SearchIndex {
  /** 16 bytes a person. */
  readonly ids: Uint8Array
  /** People by id, for finding whom a change is about. */
  readonly idOrder: Uint32Array
  readonly sexes: Uint8Array
  readonly birthYears: Uint16Array
  /** Number of the person's village in `villageNames`. */
  readonly villages: Uint32Array
  readonly villageNames: BytePool
  /** Number of the person's name. Of people with one name, those with a reading of their own have another. */
  readonly nameOf: Uint32Array
  /** First person of each name, and the number of people at the end. */
  readonly firstOfName: Uint32Array
  /** Names as written, sorted by `nameKeys`, then as written. */
  readonly names: BytePool
  /** Readings that clerks typed, by name. */
  readonly typedReadings: BytePool
  /** Names as compared. */
  readonly nameKeys: BytePool
  /** Names with Latin letters, by number, and their keys: few, so that letters are not looked for in all names. */
  readonly latinNames: Uint32Array
  readonly latinKeys: BytePool
  readonly numbers: BytePool
  readonly numberOrder: Uint32Array
  /** Of most people empty. */
  readonly formerNumbers: BytePool
  readonly formerOrder: Uint32Array
  /** Of the certificate; of most people empty. */
  readonly certificateNumbers: BytePool
  readonly certificateOrder: Uint32Array
  readonly phones: BytePool
  readonly phoneOrder: Uint32Array
  readonly fullReadings: ReadingIndex
  readonly initials: ReadingIndex
}

/** Number of people. */
export function peopleIn(index: SearchIndex): number {
  return index.nameOf.length
}
