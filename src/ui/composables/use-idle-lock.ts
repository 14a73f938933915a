import { onBeforeUnmount, onMounted } from 'vue'

const CHECK_MS = 5_000

/** When the station locks itself. */
export interface IdleLock {
  /** 0: never. */
  readonly minutes: () => number
  /** Work that goes on by itself counts as somebody working: locking would break it off. */
  readonly isBusy: () => boolean
  readonly lock: () => void
}

/** Calls `lock` when no key and no pointer moved, and no job ran, for so many minutes. */
export function useIdleLock({ minutes, isBusy, lock }: IdleLock): void {
  let lastMs = performance.now()
  let timer: ReturnType<typeof setInterval> | undefined
  const note = () => {
    lastMs = performance.now()
  }
  const check = () => {
    if (isBusy()) note()
    const limit = minutes()
    if (limit > 0 && performance.now() - lastMs >= limit * 60_000) lock()
  }
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

  onMounted(() => {
    for (const name of events) window.addEventListener(name, note, { passive: true })
    timer = setInterval(check, CHECK_MS)
  })
  onBeforeUnmount(() => {
    for (const name of events) window.removeEventListener(name, note)
    clearInterval(timer)
  })
}
