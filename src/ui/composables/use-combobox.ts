import { computed, watch, type Ref } from 'vue'

/**
 * A text field with a list of hits under it: what assistive technology is told, the arrow keys, and that the hit they
 * reached is in sight. What Enter and Escape do is the field's own.
 *
 * @param id element id of the text field
 * @param active which hit the arrows reached
 * @param hits how many hits are shown
 */
export function useCombobox(id: () => string, active: Ref<number>, hits: () => number, move: (by: 1 | -1) => void) {
  const optionId = (index: number) => `${id()}-option-${index}`
  const isOpen = computed(() => hits() > 0)
  const listId = computed(() => `${id()}-list`)

  watch(active, (index) => document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' }))

  const fieldAttributes = computed(() => ({
    id: id(),
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: false,
    'aria-autocomplete': 'list' as const,
    'aria-expanded': isOpen.value,
    'aria-controls': listId.value,
    'aria-activedescendant': isOpen.value ? optionId(active.value) : undefined,
  }))
  const optionAttributes = (index: number) => ({
    id: optionId(index),
    role: 'option',
    'aria-selected': index === active.value,
  })

  /** Whether the key was an arrow, which then moved. Inside an input method no key is one of ours. */
  function moveByKey(event: KeyboardEvent): boolean {
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return false
    move(event.key === 'ArrowDown' ? 1 : -1)
    return true
  }

  return { isOpen, listId, fieldAttributes, optionAttributes, moveByKey }
}
