import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { SavedImport } from '../../usecases/rosters/save-parts'
import type { OpenedRoster, RosterRun } from '../../usecases/rosters/roster-desk'

/** Which rows of a rehearsal are shown. */
export type RosterFilter = 'all' | 'new' | 'update' | 'unchanged' | 'refused' | 'flagged' | 'left-out'

/** A file that was read, and its rehearsal, of any kind of list. */
export type AnyOpened = OpenedRoster<string>
export type AnyRun = RosterRun<string, unknown, unknown>

function setup() {
  const opened = shallowRef<AnyOpened | null>(null)
  const run = shallowRef<AnyRun | null>(null)
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
}

const stores = {
  people: defineStore('rosters-people', setup),
  hires: defineStore('rosters-hires', setup),
}

/** Kinds of lists that are rehearsed. */
export type RosterKindId = keyof typeof stores

/**
 * The list of a kind that is being looked at. It outlives the page, so that whoever is called away to the counter finds
 * the corrections again; it is in memory only and gone when the station is locked.
 */
export const useRostersStore = (kind: RosterKindId) => stores[kind]()

/** Forgets the lists of every kind. */
export function forgetRosters(): void {
  for (const use of Object.values(stores)) use().forget()
}
