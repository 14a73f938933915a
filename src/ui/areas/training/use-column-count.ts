import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** How many columns of a width fit into an element, between 1 and `most`; follows the element's size (narrow windows, zoom). */
export function useColumnCount(element: Ref<HTMLElement | null>, columnPixels: number, most: number): Ref<number> {
  const count = ref(most)
  const observer = new ResizeObserver(([entry]) => {
    if (entry) count.value = Math.max(1, Math.min(most, Math.floor(entry.contentRect.width / columnPixels)))
  })
  watch(element, (now, before) => {
    if (before) observer.unobserve(before)
    if (now) observer.observe(now)
  })
  onScopeDispose(() => observer.disconnect())
  return count
}
