import { useServices } from '../services'
import { useSavesStore } from '../stores/saves.store'
import { useSubmit } from './use-submit'

/** Takes the last act of this session back. */
export function useUndo() {
  const services = useServices()
  const saves = useSavesStore()
  const { submit, isSubmitting, error } = useSubmit(async () => {
    const act = saves.undoable
    if (!act) return
    const committed = await services.station.undo(act.opId)
    saves.noteUndone(committed.savedAt, act.what)
  })
  return { undo: submit, isUndoing: isSubmitting, error }
}
