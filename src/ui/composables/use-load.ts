import { shallowRef, watch } from 'vue'
import type { AppError } from '../../shared/errors/app-error'
import { useSavesStore } from '../stores/saves.store'
import { asAppError } from './as-app-error'

/**
 * Records that a page shows: read at once, again when `dependsOn` changes and after every save or undo.
 * An answer that arrives after a newer question was asked is dropped.
 */
export function useLoad<T>(read: () => Promise<T>, dependsOn: () => unknown = () => null) {
  const data = shallowRef<T | null>(null)
  const error = shallowRef<AppError | null>(null)
  const saves = useSavesStore()
  let newest = 0

  async function reload(): Promise<void> {
    const mine = ++newest
    try {
      const answer = await read()
      if (mine !== newest) return
      data.value = answer
      error.value = null
    } catch (failure) {
      if (mine === newest) error.value = asAppError(failure)
    }
  }

  watch([dependsOn, () => saves.revision], () => void reload(), { immediate: true })
  return { data, error, reload }
}
