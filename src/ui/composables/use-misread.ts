import { computed, onBeforeUnmount, watch, type ComputedRef } from 'vue'

/**
 * A typed field that cannot read what stands in it. The sentence is said once, here, and told to the form, so that the
 * summary at the top uses the same words.
 *
 * @param sentence what is wrong with the text, `null` while it can be read
 */
export function useMisread(
  sentence: () => string | null,
  tell: (sentence: string | null) => void,
): ComputedRef<string | null> {
  const misread = computed(sentence)
  watch(misread, tell, { immediate: true })
  onBeforeUnmount(() => tell(null))
  return misread
}
