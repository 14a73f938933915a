import type { Id } from '../../shared/ids'
import type { JobControl, PersonChange, PersonHit, PersonSearch, PersonSource } from '../../usecases/ports'
import type { ServiceClient } from '../service-client'
import { readSnapshot, writeSnapshot } from '../service-files'
import type { SnapshotSeal } from './seal-snapshot'
import { toEntryChange, type SearchEntry } from './search-entry'
import { createWorkerCalls } from './worker-calls'

/** Changed people from which a snapshot is made anew without being asked: more would make each key stroke slower. */
const OVERLAY_LIMIT = 2000
/** While changes keep coming (an import) the snapshot waits for a pause; each one would pack everybody anew. */
const PAUSE_MS = 1000
/**
 * Changed people from which it waits no longer; while they keep coming, twice as many each time: an import of everybody
 * is then packed a few times, not once for every few rows.
 */
const OVERLAY_MOST = 20_000
/** Fewer changed people than this are quicker read at the next unlock than everybody is packed anew. */
const SAVE_LEAST = 500
const TAIL_LENGTH = 4

/** The search over everybody, in a worker of its own. */
export interface LoadedSearch extends PersonSearch {
  /** Fills the search: from its snapshot and what changed since, or from everybody. Searches wait for it. */
  load(source: PersonSource, control: JobControl): Promise<void>
  /** Takes in what an operation did to people. */
  apply(changes: readonly PersonChange[]): void
  /**
   * Writes a snapshot for the next unlock, when enough is new to be worth the seconds. After imports and on lock.
   *
   * @param least changed people that are enough
   */
  save(least?: number): Promise<void>
  /** Forgets everything. */
  close(): void
}

/** @param client keeps the encrypted snapshot; it sees only ciphertext */
export function createPersonSearch(client: ServiceClient, { dataKey, kid }: SnapshotSeal): LoadedSearch {
  const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module', name: 'search' })
  const { call, close } = createWorkerCalls(worker)
  /** Newest operation whose people are all in the search. */
  let heldSeq = 0
  /** People changed since the last snapshot. */
  let unsaved = 0
  let saving: Promise<void> = Promise.resolve()
  let loaded: Promise<void> = call('start', { dataKey, kid }).then(() => undefined)
  loaded.catch(() => undefined) // closed before it was ready; whoever searches is told

  /** Nobody waits for it; it fails only when locked. */
  const prepare = (): void => void call('prepare', null).catch(() => undefined)
  const save = (least = SAVE_LEAST): Promise<void> => {
    saving = saving
      .catch(() => undefined)
      .then(async () => {
        await loaded
        if (unsaved < least) return
        const seq = heldSeq
        unsaved = 0
        const parts = await call('snapshot', { seq })
        prepare()
        await writeSnapshot(client, 'search', { seq, parts })
      })
    return saving
  }
  /** A snapshot only saves time; that it could not be written is no failure of what the clerk is doing. */
  const saveUnasked = (least: number): void => void save(least).catch(() => undefined)
  let pause: ReturnType<typeof setTimeout> | undefined
  let most = OVERLAY_MOST
  const saveAfterPause = (): void => {
    clearTimeout(pause)
    if (unsaved >= most) {
      saveUnasked(most)
      most *= 2
    }
    pause = setTimeout(() => {
      most = OVERLAY_MOST
      saveUnasked(OVERLAY_LIMIT)
    }, PAUSE_MS)
  }

  const take = async (changes: readonly PersonChange[]): Promise<void> => {
    unsaved += changes.length
    await call('apply', { changes: changes.map(toEntryChange) })
  }

  const fill = async (source: PersonSource, { signal, onProgress }: JobControl): Promise<void> => {
    const upTo = source.headSeq()
    const from = await loadSnapshot(upTo)
    if (from > 0) prepare() // while the page reads what changed since
    let done = 0
    for await (const changes of source.personsChangedAfter(from)) {
      signal?.throwIfAborted()
      await take(changes)
      done += changes.length
      onProgress?.({ phase: 'reading', done, total: 0 })
    }
    await call('finish', null)
    prepare()
    heldSeq = Math.max(heldSeq, upTo)
  }
  /** Number of the operation that the snapshot stands at; 0 when there is none to use. */
  const loadSnapshot = async (upTo: number): Promise<number> => {
    const snapshot = await readSnapshot(client, 'search').catch(() => null)
    if (!snapshot || snapshot.seq > upTo) return 0 // of records that this station no longer has
    const { seq, parts } = snapshot
    const isLoaded = await call(
      'load',
      { seq, parts },
      parts.map(({ buffer }) => buffer),
    )
    return isLoaded ? seq : 0
  }

  return {
    load: (source, control) => {
      loaded = loaded.then(() => fill(source, control))
      saveUnasked(OVERLAY_LIMIT)
      return loaded
    },
    apply: (changes) => {
      heldSeq = Math.max(heldSeq, ...changes.map(({ seq }) => seq))
      void take(changes).catch(() => undefined) // fails only when locked, and then there is nothing to search
      saveAfterPause()
    },
    save,
    find: async (text, limit) => {
      await loaded
      const { entries, total } = await call('find', { query: text, limit })
      return { hits: entries.map(toHit), total }
    },
    readings: async (names) => {
      await loaded
      return call('readings', { names })
    },
    count: async () => {
      await loaded
      return call('count', null)
    },
    close: () => {
      clearTimeout(pause)
      close()
    },
  }
}

/** What a list shows of somebody who was found. */
export function toHit({ personId, name, sex, birthYear, village, idNumber, phone }: SearchEntry): PersonHit {
  const idTail = idNumber.slice(-TAIL_LENGTH).toUpperCase()
  return {
    personId: personId as Id<'person'>,
    name,
    sex,
    birthYear,
    village,
    idTail,
    phoneTail: phone.slice(-TAIL_LENGTH),
  }
}
