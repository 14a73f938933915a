import type { PairsFound } from '../../../domain/person/duplicates/find-pairs'
import type { Likeness } from '../../../domain/person/duplicates/types'
import type { MergeChoice, MergeField } from '../../../domain/person/merge/merge-fields'
import type { MergeOverlap } from '../../../domain/person/merge/overlaps'
import type { Person } from '../../../domain/person/types'

/** Somebody on file who may be the one that is being entered. */
export interface LikelyPerson extends Likeness {
  readonly person: Person
}

/** Two files that look like one person, with what they say. */
export interface DuplicatePair extends Likeness {
  readonly older: Person
  readonly newer: Person
}

/** What a look through the whole station found. */
export interface DuplicateList extends Omit<PairsFound, 'pairs' | 'toldApart'> {
  readonly pairs: readonly DuplicatePair[]
  readonly toldApart: readonly DuplicatePair[]
}

/** Two files side by side, before a merge. */
export interface FileComparison extends Likeness {
  /** The older file: it would remain. */
  readonly kept: Person
  readonly other: Person
  readonly differing: readonly MergeField[]
  readonly offered: MergeChoice
  /** What would stop a merge. */
  readonly overlaps: readonly MergeOverlap[]
  readonly isToldApart: boolean
  readonly hasTwoHouseholds: boolean
  /** Records that would move to the file that remains. */
  readonly moving: number
}
