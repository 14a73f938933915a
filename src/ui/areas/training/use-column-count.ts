import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** How many columns of a width fit into an element, between 1 and `most`; follows the element's size (narrow windows, zoom). */
export function useColumnCount(element: Ref<HTMLElement | null>, columnPixels: number, most: number): Ref<number> {
  const count = ref(most)
  const fitting = (width: number) => Math.max(1, Math.min(most, Math.floor(width / columnPixels)))
  const observer = new ResizeObserver(([entry]) => {
    // In the next frame: another count of columns changes the height, which the observer would report to itself.
    requestAnimationFrame(() => (count.value = fitting(entry?.contentRect.width ?? 0)))
  })
  watch(element, (now, before) => {
    if (before) observer.unobserve(before)
    if (now) observer.observe(now)
  })
  onScopeDispose(() => observer.disconnect())
  return count
}
