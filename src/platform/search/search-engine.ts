import { buildIndex } from './build-index'
import { createNameReader, readPerson } from './name-readings'
import { createPersonIndex, type PersonIndex } from './person-index'
import { sealSnapshot, unsealSnapshot, type SnapshotSeal } from './seal-snapshot'
import type { EntryChange } from './search-entry'
import type { SearchCall, SearchCalls, SearchRequest } from './search-messages'
import { deserialiseIndex, serialiseIndex } from './snapshot-format'

/** What runs inside the search worker: the index, from its first page of people to its snapshot. */
export function createSearchEngine(): (message: SearchRequest) => Promise<SearchCalls[SearchCall]['answer']> {
  let seal: SnapshotSeal | null = null
  let index: PersonIndex | null = null
  /** People before there is an index to lay them over. */
  const collected = new Map<string, EntryChange>()
  const read = createNameReader()

  const getSeal = (): SnapshotSeal => {
    if (!seal) throw new Error('the search was not started')
    return seal
  }
  const getIndex = (): PersonIndex => {
    index ??= createPersonIndex(buildIndex([...collected.values()].flatMap(({ entry }) => (entry ? [entry] : []))))
    collected.clear()
    return index
  }
  const load = async ({ seq, parts }: SearchCalls['load']['request']): Promise<boolean> => {
    try {
      index = createPersonIndex(deserialiseIndex(await unsealSnapshot(getSeal(), parts, seq)))
      return true
    } catch {
      return false // a snapshot is only a saving of time: whoever asked gives everybody anew
    }
  }
  const take = (changes: readonly EntryChange[]): void => {
    if (index) return index.apply(changes)
    for (const change of changes) {
      if ((collected.get(change.personId)?.seq ?? 0) <= change.seq) collected.set(change.personId, change)
    }
  }

  return async (message) => {
    switch (message.call) {
      case 'start':
        seal = message.request
        return null
      case 'load':
        return load(message.request)
      case 'apply':
        take(message.request.changes)
        return null
      case 'finish':
        getIndex()
        return null
      case 'prepare':
        getIndex().prepare()
        return null
      case 'find':
        return getIndex().find(message.request.query, message.request.limit)
      case 'readings':
        return message.request.names.map((one) => readPerson(read, one).map((syllables) => syllables.join(' ')))
      case 'count':
        return getIndex().count()
      case 'snapshot': {
        const { seq } = message.request
        return sealSnapshot(getSeal(), serialiseIndex(getIndex().pack()), seq)
      }
    }
  }
}
