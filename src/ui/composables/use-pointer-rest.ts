import { onBeforeUnmount, onMounted } from 'vue'

/**
 * Puts off what moves the page until the pointer is up. Leaving a field by pressing a button would otherwise show an
 * error line between press and release, the button would slide away under the pointer, and the click would be lost.
 */
export function usePointerRest(): (act: () => void) => void {
  let isDown = false
  let waiting: (() => void)[] = []
  const press = () => {
    isDown = true
  }
  const release = () => {
    isDown = false
    const acts = waiting
    waiting = []
    if (acts.length > 0) setTimeout(() => acts.forEach((act) => act())) // the click itself comes after the release
  }

  onMounted(() => {
    window.addEventListener('pointerdown', press, true)
    for (const name of ['pointerup', 'pointercancel'] as const) window.addEventListener(name, release, true)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('pointerdown', press, true)
    for (const name of ['pointerup', 'pointercancel'] as const) window.removeEventListener(name, release, true)
  })

  return (act) => {
    if (isDown) waiting.push(act)
    else act()
  }
}
