import { onScopeDispose, ref, shallowRef } from 'vue'
import type { AppError } from '../../shared/errors/app-error'
import type { JobControl, JobProgress } from '../../usecases/ports'
import { useJobsStore } from '../stores/jobs.store'
import { asAppError } from './as-app-error'

/**
 * Work that may take longer than a second: progress, elapsed time and cancel for a `JobLine`.
 *
 * @param isAwaited whether somebody waits for it, so that the station does not lock itself meanwhile
 */
export function useLongJob<R, Args extends unknown[]>(
  run: (control: JobControl, ...args: Args) => Promise<R>,
  { isAwaited = true }: { readonly isAwaited?: boolean } = {},
) {
  const jobs = useJobsStore()
  const isRunning = ref(false)
  const progress = shallowRef<JobProgress | null>(null)
  const elapsedSeconds = ref(0)
  const result = shallowRef<R | null>(null)
  const error = shallowRef<AppError | null>(null)
  let controller: AbortController | null = null
  let running: Promise<boolean> = Promise.resolve(false)
  let asked = 0

  async function go(args: Args): Promise<boolean> {
    controller = new AbortController()
    isRunning.value = true
    progress.value = null
    error.value = null
    result.value = null
    const end = isAwaited ? jobs.begin() : () => undefined
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
      end()
      isRunning.value = false
    }
  }

  /** Whether the job went through; one at a time. Never throws; what went wrong is in `error`. */
  async function start(...args: Args): Promise<boolean> {
    if (isRunning.value) return false
    running = go(args)
    return running
  }

  /** Cancels what is running and starts anew once it ended; of several calls the last one counts. */
  async function restart(...args: Args): Promise<boolean> {
    const mine = ++asked
    cancel()
    await running
    return mine === asked && start(...args)
  }

  function cancel(): void {
    controller?.abort()
  }

  onScopeDispose(() => {
    asked += 1
    cancel()
  })
  return { start, restart, cancel, isRunning, progress, elapsedSeconds, result, error }
}

/** What a `JobLine` shows of a job. */
export type RunningJob = Pick<
  ReturnType<typeof useLongJob<unknown, []>>,
  'isRunning' | 'progress' | 'elapsedSeconds' | 'cancel'
>
