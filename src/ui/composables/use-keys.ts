import { onBeforeUnmount, onMounted } from 'vue'
import { BURST_GAP_MS } from '../../domain/person/card/key-burst'

/** Whether the keys belong to a field right now. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('textarea, select, input:not([type=radio]):not([type=checkbox])')
}

/** Whether a dialog lies over the page, which then gets no keys. */
export function hasDialog(): boolean {
  // A closed dialog stays in the document, hidden.
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].some((one) => one.checkVisibility())
}

/** A function key, also where an input method says `Process` instead; `null` for any other key. */
function functionKeyOf({ key, code }: KeyboardEvent): string | null {
  return [key, code].find((name) => /^F\d+$/.test(name)) ?? null
}

/** What the input method holds goes into its field, as if the clerk had gone to another one. */
function endComposition(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/**
 * Single keys of a page (`1`, `p`, `F2`), pressed outside fields and while no dialog is open. A digit waits a moment: when
 * another follows at once it is the number of a card from a reader that types, and means none of the page's keys.
 *
 * @param act returns whether it used the key
 */
export function usePageKeys(act: (key: string) => boolean): void {
  let lastDigitMs = Number.NEGATIVE_INFINITY
  let waiting: ReturnType<typeof setTimeout> | undefined

  function onDigit(event: KeyboardEvent): void {
    const isBurst = event.timeStamp - lastDigitMs <= BURST_GAP_MS
    lastDigitMs = event.timeStamp
    clearTimeout(waiting)
    if (!isBurst) waiting = setTimeout(() => act(event.key), BURST_GAP_MS)
  }

  function onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || hasDialog()) return
    const functionKey = functionKeyOf(event)
    if (functionKey !== null) {
      if (event.isComposing) endComposition()
      if (act(functionKey)) event.preventDefault()
    } else if (!event.isComposing && !isTyping(event.target)) {
      if (/^\d$/.test(event.key)) onDigit(event)
      else if (act(event.key.length === 1 ? event.key.toLowerCase() : event.key)) event.preventDefault()
    }
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKeydown)
    clearTimeout(waiting)
  })
}

const isSubmit = (control: Element): control is HTMLButtonElement =>
  control instanceof HTMLButtonElement && control.type === 'submit'

/**
 * Presses the main button of the form that the field belongs to, which may stand outside it, as at the foot of a dialog;
 * one that cannot be pressed stays so.
 */
function sendForm(target: EventTarget | null): boolean {
  const form = target instanceof Element ? target.closest('form') : null
  if (form) [...form.elements].find(isSubmit)?.click()
  return form !== null
}

/**
 * Keys of the shell: `/` or Ctrl+K opens the search from anywhere, Ctrl+Z outside fields takes back, Ctrl+L locks, F8
 * lets somebody else in, Ctrl+Enter sends a form from any of its fields. Browsers use neither F8 nor F9, which covers the screen.
 */
export function useShellKeys(acts: {
  search: () => void
  undo: () => void
  lock: () => void
  switchPerson: () => void
}): void {
  function onKeydown(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey) return
    const isCommand = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (isCommand && key === 'l') acts.lock()
    else if (isCommand && key === 'enter') {
      if (!sendForm(event.target)) return
    } else if (hasDialog()) return
    else if (!isCommand && event.key === 'F8') acts.switchPerson()
    else if (isCommand && key === 'k') acts.search()
    else if (!isCommand && key === '/' && !isTyping(event.target)) acts.search()
    else if (isCommand && key === 'z' && !event.shiftKey && !isTyping(event.target)) acts.undo()
    else return
    event.preventDefault()
  }
  onMounted(() => window.addEventListener('keydown', onKeydown))
  onBeforeUnmount(() => window.removeEventListener('keydown', onKeydown))
}
