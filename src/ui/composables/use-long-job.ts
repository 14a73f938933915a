import { onScopeDispose, ref, shallowRef } from 'vue'
import type { AppError } from '../../shared/errors/app-error'
import type { JobControl, JobProgress } from '../../usecases/ports'
import { asAppError } from './as-app-error'

/** Work that may take longer than a second: progress, elapsed time and cancel for a `BusyLine`. */
export function useLongJob<R, Args extends unknown[]>(run: (control: JobControl, ...args: Args) => Promise<R>) {
  const isRunning = ref(false)
  const progress = shallowRef<JobProgress | null>(null)
  const elapsedSeconds = ref(0)
  const result = shallowRef<R | null>(null)
  const error = shallowRef<AppError | null>(null)
  let controller: AbortController | null = null

  /** Whether the job went through. Never throws; what went wrong is in `error`. */
  async function start(...args: Args): Promise<boolean> {
    if (isRunning.value) return false
    controller = new AbortController()
    isRunning.value = true
    progress.value = null
    error.value = null
    result.value = null
    const startedMs = performance.now()
    const tick = () => (elapsedSeconds.value = Math.floor((performance.now() - startedMs) / 1000))
    tick()
    const timer = setInterval(tick, 1000)
    try {
      const control = { signal: controller.signal, onProgress: (step: JobProgress) => (progress.value = step) }
      result.value = await run(control, ...args)
      return true
    } catch (failure) {
      error.value = asAppError(failure)
      return false
    } finally {
      clearInterval(timer)
      isRunning.value = false
    }
  }

  function cancel(): void {
    controller?.abort()
  }

  onScopeDispose(cancel)
  return { start, cancel, isRunning, progress, elapsedSeconds, result, error }
}
