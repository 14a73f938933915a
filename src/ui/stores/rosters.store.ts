import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { OpenedPeople, PeopleRun } from '../../usecases/person/people-desk'
import type { SavedImport } from '../../usecases/rosters/commit-roster'

/** Which rows of a rehearsal are shown. */
export type RosterFilter = 'all' | 'new' | 'update' | 'unchanged' | 'refused' | 'flagged' | 'left-out'

/**
 * The roster that is being looked at. It outlives the page, so that whoever is called away to the counter finds the
 * corrections again; it is in memory only and gone when the station is locked.
 */
export const useRostersStore = defineStore('rosters', () => {
  const opened = shallowRef<OpenedPeople | null>(null)
  const run = shallowRef<PeopleRun | null>(null)
  const saved = shallowRef<SavedImport | null>(null)
  const filter = ref<RosterFilter>('all')
  /** Rises with every row that was judged again; a rehearsal changes in place. */
  const revision = ref(0)

  function forget(): void {
    opened.value = null
    run.value = null
    saved.value = null
    filter.value = 'all'
  }

  return { opened, run, saved, filter, revision, forget }
})
