import type { PersonChange, PersonSource } from '../usecases/ports'
import { decodeStored } from './decode-stored'
import { entriesBetween } from './journal-pages'
import { pagesOfTable, pagesWrittenAfter } from './page-of-rows'
import type { PastSource } from './pages-of-records'
import { personChangesOf } from './row-writes'

/** Feeds the search index from the view; removals, which leave no row behind, from the journal. */
export function createPersonSource(source: PastSource, headSeq: () => number): PersonSource {
  const { view, journal } = source
  return {
    headSeq,
    personsChangedAfter: async function* (seq) {
      const pages = seq === 0 ? pagesOfTable(view, 'persons') : pagesWrittenAfter(view, 'persons', seq)
      for await (const page of pages) {
        const people = await decodeStored(source, 'persons', page)
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
