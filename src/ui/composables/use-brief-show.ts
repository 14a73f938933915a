import { onBeforeUnmount, onMounted, readonly, ref } from 'vue'

const SHOWN_MS = 30_000

/** Something that is shown for half a minute, and not while nobody looks at the window: others may look at the screen. */
export function useBriefShow() {
  const isShown = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function hide(): void {
    clearTimeout(timer)
    isShown.value = false
  }

  function show(): void {
    hide()
    isShown.value = true
    timer = setTimeout(hide, SHOWN_MS)
  }

  function hideUnseen(): void {
    if (document.hidden || document.documentElement.classList.contains('is-covered')) hide()
  }
  /** The privacy cover marks the page. */
  const cover = new MutationObserver(hideUnseen)

  onMounted(() => {
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', hideUnseen)
    cover.observe(document.documentElement, { attributeFilter: ['class'] })
  })
  onBeforeUnmount(() => {
    hide()
    window.removeEventListener('blur', hide)
    document.removeEventListener('visibilitychange', hideUnseen)
    cover.disconnect()
  })
  return { isShown: readonly(isShown), show, hide }
}
