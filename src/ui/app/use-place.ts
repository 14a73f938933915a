import { nextTick, onBeforeUnmount, onMounted, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useDraftsStore } from '../stores/drafts.store'
import { useSessionStore } from '../stores/session.store'

const LOOK_AGAIN_MS = 50
const LOOK_FOR_MS = 5_000

/** Whether a form keeps what is typed here. Passwords are never typed into a draft. */
function isDraftField(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLElement && target.id !== '' && target.matches('input:not([type=password]), select, textarea')
  )
}

/** Notes where the person works, and brings somebody who comes back to that page and that field. */
export function usePlace(): void {
  const route = useRoute()
  const router = useRouter()
  const session = useSessionStore()
  const { place } = useDraftsStore()
  const { fieldId } = place
  let timer: ReturnType<typeof setInterval> | undefined

  const stop = () => clearInterval(timer)

  /** The field comes up when its page has read its records; whoever does something first is not interrupted. */
  function lookFor(id: string): void {
    const until = performance.now() + LOOK_FOR_MS
    timer = setInterval(() => {
      const field = document.getElementById(id)
      if (field) void nextTick(() => field.focus())
      if (field || performance.now() > until) stop()
    }, LOOK_AGAIN_MS)
  }

  function note(event: FocusEvent): void {
    if (isDraftField(event.target)) place.fieldId = event.target.id
  }

  if (session.startPath !== null) {
    place.path = session.startPath
    void router.replace(session.startPath)
  }
  watch(
    () => route.fullPath,
    (path) => (place.path = path),
    { immediate: session.startPath === null },
  )
  onMounted(() => {
    document.addEventListener('focusin', note)
    for (const name of ['keydown', 'pointerdown']) document.addEventListener(name, stop)
    if (fieldId !== '') lookFor(fieldId)
  })
  onBeforeUnmount(() => {
    stop()
    document.removeEventListener('focusin', note)
    for (const name of ['keydown', 'pointerdown']) document.removeEventListener(name, stop)
  })
}
