import { onBeforeUnmount, onMounted } from 'vue'

const CHECK_MS = 5_000

/** Calls `lock` when no key and no pointer moved for so many minutes (0 = never). */
export function useIdleLock(minutes: () => number, lock: () => void): void {
  let lastMs = performance.now()
  let timer: ReturnType<typeof setInterval> | undefined
  const note = () => {
    lastMs = performance.now()
  }
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

  onMounted(() => {
    for (const name of events) window.addEventListener(name, note, { passive: true })
    timer = setInterval(() => {
      const limit = minutes()
      if (limit > 0 && performance.now() - lastMs >= limit * 60_000) lock()
    }, CHECK_MS)
  })
  onBeforeUnmount(() => {
    for (const name of events) window.removeEventListener(name, note)
    clearInterval(timer)
  })
}
