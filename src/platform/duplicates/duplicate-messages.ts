import type { PairsFound } from '../../domain/person/duplicates/find-pairs'
import type { UnreadPerson } from '../../domain/person/duplicates/types'
import type { JobMessage } from '../worker-job'

export type ToWorker =
  | { readonly kind: 'people'; readonly people: readonly UnreadPerson[] }
  /** Everybody is there. */
  | { readonly kind: 'find'; readonly limit: number }

export type FromWorker = JobMessage | { readonly kind: 'found'; readonly found: PairsFound }
