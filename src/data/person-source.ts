import type { JournalPort, PersonChange, PersonSource } from '../usecases/ports'
import { entriesBetween } from './journal-pages'
import { pagesOfTable, pagesWrittenAfter } from './page-of-rows'
import { decodeRows } from './row-codec'
import { personChangesOf } from './row-writes'
import type { StoreKeys } from './store-keys'
import type { View } from './view'

/** Feeds the search index from the view; removals, which leave no row behind, from the journal. */
export function createPersonSource(
  source: { readonly view: View; readonly keys: StoreKeys; readonly journal: JournalPort },
  headSeq: () => number,
): PersonSource {
  const { view, keys, journal } = source
  return {
    headSeq,
    personsChangedAfter: async function* (seq) {
      const pages = seq === 0 ? pagesOfTable(view, 'persons') : pagesWrittenAfter(view, 'persons', seq)
      for await (const page of pages) {
        const people = await decodeRows(keys, 'persons', page)
        yield people.map((person, index): PersonChange => ({
          personId: person.id,
          seq: page[index]?.seq ?? 0,
          person,
        }))
      }
      const state = await view.run((db) => db.state.get('view'))
      if (seq === 0 || (state?.lastRemovals.persons ?? 0) <= seq) return
      for await (const entry of entriesBetween(journal, seq, state?.appliedSeq ?? 0)) {
        const removed = personChangesOf([entry]).filter(({ person }) => person === null)
        if (removed.length > 0) yield removed
      }
    },
  }
}
