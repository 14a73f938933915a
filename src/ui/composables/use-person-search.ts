import { ref, shallowRef, watch } from 'vue'
import type { AppError } from '../../shared/errors/app-error'
import type { PersonHit } from '../../usecases/ports'
import { useServices } from '../services'
import { asAppError } from './as-app-error'

/**
 * People as one types. One question at a time; while it runs only the newest text waits, so fast typing cannot pile up
 * questions and an old answer never covers a new one.
 */
export function usePersonSearch(limit: number) {
  const services = useServices()
  const text = ref('')
  const hits = shallowRef<readonly PersonHit[]>([])
  const total = ref(0)
  /** The text that `hits` answer; `''` while nothing was asked. */
  const answered = ref('')
  const error = shallowRef<AppError | null>(null)
  const active = ref(0)
  let isAsking = false

  async function ask(): Promise<void> {
    if (isAsking) return
    isAsking = true
    try {
      while (text.value.trim() !== answered.value) {
        const asked = text.value.trim()
        const answer = asked === '' ? { hits: [], total: 0 } : await services.person.search(asked, limit)
        hits.value = answer.hits
        total.value = answer.total
        answered.value = asked
        active.value = 0
      }
      error.value = null
    } catch (failure) {
      error.value = asAppError(failure)
    } finally {
      isAsking = false
    }
  }

  watch(text, () => void ask())

  function move(step: number): void {
    const count = hits.value.length
    if (count > 0) active.value = (active.value + step + count) % count
  }

  function clear(): void {
    text.value = ''
  }

  return { text, hits, total, answered, error, active, move, clear }
}
