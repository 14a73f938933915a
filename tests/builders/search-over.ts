import { buildIndex } from '../../src/platform/search/build-index'
import { createNameReader, readPerson } from '../../src/platform/search/name-readings'
import { createPersonIndex } from '../../src/platform/search/person-index'
import { toEntryChange } from '../../src/platform/search/search-entry'
import { toHit } from '../../src/platform/search/person-search'
import type { PersonSearch, RecordReader } from '../../src/usecases/ports'

/** The search over everybody of a small station, made anew for each question: without a worker, never behind. */
export function searchOver(store: RecordReader): PersonSearch {
  const read = createNameReader()
  return {
    find: async (text, limit) => {
      const people = await store.listAll('persons')
      const changes = people.map((person) => toEntryChange({ personId: person.id, seq: 1, person }))
      const index = createPersonIndex(buildIndex(changes.flatMap(({ entry }) => (entry ? [entry] : []))))
      const { entries, total } = index.find(text, limit)
      return { hits: entries.map(toHit), total }
    },
    count: () => store.count('persons'),
    readings: (names) =>
      Promise.resolve(names.map((one) => readPerson(read, one).map((syllables) => syllables.join(' ')))),
  }
}
