import { computed, onScopeDispose, ref, watch, type ShallowRef } from 'vue'
import type { AppError } from '../../shared/errors/app-error'

/**
 * Seconds that are left before another try, counted down from what the refusal told. When they are over the refusal
 * goes: it no longer holds.
 */
export function useWait(error: ShallowRef<AppError | null>) {
  const secondsLeft = ref(0)
  const isWaiting = computed(() => secondsLeft.value > 0)
  let timer: ReturnType<typeof setInterval> | undefined

  function stop(): void {
    clearInterval(timer)
    secondsLeft.value = 0
  }

  watch(error, (found) => {
    stop()
    if (found?.code !== 'station/too-many-tries') return
    const until = performance.now() + Number(found.params['seconds'] ?? 0) * 1000
    const count = () => {
      secondsLeft.value = Math.max(0, Math.ceil((until - performance.now()) / 1000))
      if (secondsLeft.value === 0) error.value = null
    }
    timer = setInterval(count, 250)
    count()
  })
  onScopeDispose(stop)
  return { secondsLeft, isWaiting }
}
