import { onScopeDispose, shallowRef, watch } from 'vue'
import type { FontLack } from '../../../usecases/ports'
import { useServices } from '../../services'

const PAUSE_MS = 150

/** What the fonts of the papers lack of a text, soon after it changed; `null` while that is not known. */
export function useFontLack(text: () => string) {
  const services = useServices()
  const lacking = shallowRef<readonly FontLack[] | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function ask(asked: string): Promise<void> {
    const answer = await services.documents.lacking(asked)
    if (asked === text()) lacking.value = answer
  }

  watch(
    text,
    (now) => {
      clearTimeout(timer)
      lacking.value = null
      if (now === '') return
      timer = setTimeout(() => {
        ask(now).catch(() => undefined) // locked meanwhile, or no fonts: printing says so, here nothing is claimed
      }, PAUSE_MS)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
  return lacking
}
