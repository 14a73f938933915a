import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { AppError } from '../../shared/errors/app-error'
import { asAppError } from '../composables/as-app-error'

/** A failure that no page took care of; the shell shows it instead of a page that silently does nothing. */
export const useTroubleStore = defineStore('trouble', () => {
  const error = shallowRef<AppError | null>(null)

  function report(failure: unknown): void {
    const found = asAppError(failure)
    // Pages that are being taken down while the station locks ask for services once more.
    if (found.code !== 'station/locked') error.value = found
  }

  function dismiss(): void {
    error.value = null
  }

  return { error, report, dismiss }
})
