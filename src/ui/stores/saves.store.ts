import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Said } from '../../i18n/message-types'
import type { Id } from '../../shared/ids'
import type { Instant } from '../../shared/units'
import type { Committed } from '../../usecases/ports'

interface Undoable {
  readonly opId: Id<'operation'>
  /** What was done, as the clerk is told; lives only in memory. */
  readonly what: Said
}

/** What the status line says: the last save, and the act that can be taken back. */
export const useSavesStore = defineStore('saves', () => {
  const savedAt = ref<Instant | null>(null)
  const undoable = shallowRef<Undoable | null>(null)
  /** What was taken back last, until the next save. */
  const undone = shallowRef<Said | null>(null)
  /** Rises with every change, so that pages read again. */
  const revision = ref(0)

  /** Call after every committed change. `what` names it beside the undo button. */
  function note(committed: Pick<Committed<unknown>, 'savedAt' | 'opId'>, what: Said): void {
    savedAt.value = committed.savedAt
    undoable.value = { opId: committed.opId, what }
    undone.value = null
    revision.value += 1
  }

  function noteUndone(at: Instant, what: Said): void {
    savedAt.value = at
    undoable.value = null
    undone.value = what
    revision.value += 1
  }

  /** Records changed without an act to offer for undo (an import, a print): pages read again. */
  function touch(at: Instant | null = null): void {
    if (at) savedAt.value = at
    revision.value += 1
  }

  /** A change that cannot be taken back, nor anything before it (a sealed month). */
  function noteFinal(at: Instant): void {
    forget()
    touch(at)
  }

  /** When the station is locked nothing of the session stays. */
  function forget(): void {
    savedAt.value = null
    undoable.value = null
    undone.value = null
  }

  return { savedAt, undoable, undone, revision, note, noteUndone, noteFinal, touch, forget }
})
