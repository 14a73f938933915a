import { onBeforeUnmount, onMounted } from 'vue'
import { createBurstDetector } from '../../domain/person/card/key-burst'
import { hasDialog } from './use-keys'

/** Readers that send no Enter are done when nothing came for this long. */
const QUIET_MS = 120

/**
 * Characters that a key means, whether or not an input method has taken it: it then calls the key `Process`, and only
 * the place of the key on the keyboard still tells the digit.
 */
function textOf({ key, code }: KeyboardEvent): string {
  if (key.length === 1) return key
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? (code === 'KeyX' ? 'X' : '')
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

/**
 * Listens for a card reader that stands in for a keyboard, while no field has the keys: what it types into a field
 * belongs to that field. People who type are too slow to be taken for one.
 */
export function useWedge(found: (idNumber: string) => void): void {
  const detector = createBurstDetector()
  let timer: ReturnType<typeof setTimeout> | undefined

  function end(): boolean {
    clearTimeout(timer)
    const idNumber = detector.end()
    if (idNumber !== null) found(idNumber)
    return idNumber !== null
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    if (isField(event.target) || hasDialog()) return
    if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.key === 'Enter' || event.key === 'Tab') {
      if (end()) event.preventDefault() // else it would press what has the focus
      return
    }
    const text = textOf(event)
    if (text === '') return
    detector.feed({ text, atMs: event.timeStamp })
    clearTimeout(timer)
    timer = setTimeout(end, QUIET_MS)
  }

  onMounted(() => window.addEventListener('keydown', onKeydown, { capture: true }))
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKeydown, { capture: true })
    clearTimeout(timer)
  })
}
