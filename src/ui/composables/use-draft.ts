import { onScopeDispose } from 'vue'
import { useDraftsStore } from '../stores/drafts.store'

/**
 * A form's draft that a lock, a change of the person at the desk and a kill leave as it is. Leaving the form drops it:
 * who comes back to an empty form must not find the last visitor in it.
 *
 * @param key unique among the forms of the program; ids only
 * @param basis what the form shows of a record, as text: a draft of what changed since is not taken up again
 */
export function useDraft<Draft extends object>(key: string, make: () => Draft, basis = ''): Draft {
  const drafts = useDraftsStore()
  const { sitting } = drafts
  onScopeDispose(() => {
    if (drafts.sitting === sitting) drafts.drop(key)
  })
  return drafts.open(key, make, basis)
}
