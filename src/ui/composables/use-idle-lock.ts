import { onBeforeUnmount, onMounted } from 'vue'

const CHECK_MS = 5_000

/**
 * A check that comes this much later than the one before: the computer slept. A window in the background is asked once
 * a minute, so a minute says nothing.
 */
const SLEPT_MS = 150_000

/** When the station locks itself. */
export interface IdleLock {
  readonly minutes: () => number
  /** Work that goes on by itself counts as somebody working: locking would break it off. */
  readonly isBusy: () => boolean
  readonly lock: (reason: 'idle' | 'suspend') => void
}

/**
 * Calls `lock` when no key and no pointer moved, and no job ran, for so many minutes, and when the computer slept: a
 * host that cannot tell of a sleep must not leave the records open for whoever wakes it.
 */
export function useIdleLock({ minutes, isBusy, lock }: IdleLock): void {
  let lastMs = performance.now()
  let checkedAt = Date.now() // runs through a sleep, which `performance` may not
  let timer: ReturnType<typeof setInterval> | undefined
  const note = () => {
    lastMs = performance.now()
  }
  const check = () => {
    const now = Date.now()
    const gap = now - checkedAt
    checkedAt = now
    if (isBusy()) note()
    if (performance.now() - lastMs >= minutes() * 60_000) lock('idle')
    else if (gap >= SLEPT_MS) lock('suspend')
  }
  const events = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

  onMounted(() => {
    for (const name of events) window.addEventListener(name, note, { passive: true, capture: true })
    timer = setInterval(check, CHECK_MS)
  })
  onBeforeUnmount(() => {
    for (const name of events) window.removeEventListener(name, note, { capture: true })
    clearInterval(timer)
  })
}
