import { ref, shallowRef } from 'vue'
import type { AppError } from '../../shared/errors/app-error'
import { asAppError } from './as-app-error'

/** One act of a person: runs once at a time, remembers its failure for the `ErrorNotice` beside the button. */
export function useSubmit<Args extends unknown[]>(act: (...args: Args) => Promise<unknown>) {
  const isSubmitting = ref(false)
  const error = shallowRef<AppError | null>(null)

  /** Whether the act went through. Never throws. */
  async function submit(...args: Args): Promise<boolean> {
    if (isSubmitting.value) return false
    isSubmitting.value = true
    error.value = null
    try {
      await act(...args)
      return true
    } catch (failure) {
      error.value = asAppError(failure)
      return false
    } finally {
      isSubmitting.value = false
    }
  }

  return { submit, isSubmitting, error }
}
