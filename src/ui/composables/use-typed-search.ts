import { ref, shallowRef, watch } from 'vue'
import type { AppError } from '../../shared/errors/app-error'
import { asAppError } from './as-app-error'

/**
 * An answer as one types. One question at a time; while it runs only the newest text waits, so fast typing cannot pile
 * up questions and an old answer never covers a new one.
 *
 * @param ask is never asked for an empty text
 * @param none the answer to an empty text
 * @param countOf how many entries of an answer the arrow keys go through
 */
export function useTypedSearch<Answer>(
  ask: (text: string) => Promise<Answer>,
  none: Answer,
  countOf: (answer: Answer) => number,
) {
  const text = ref('')
  const answer = shallowRef(none)
  /** The text that `answer` belongs to; `''` while nothing was asked. */
  const answered = ref('')
  const error = shallowRef<AppError | null>(null)
  const active = ref(0)
  let isAsking = false

  async function askNewest(): Promise<void> {
    if (isAsking) return
    isAsking = true
    try {
      while (text.value.trim() !== answered.value) {
        const asked = text.value.trim()
        answer.value = asked === '' ? none : await ask(asked)
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

  watch(text, () => void askNewest())

  function move(step: number): void {
    const count = countOf(answer.value)
    if (count > 0) active.value = (active.value + step + count) % count
  }

  function clear(): void {
    text.value = ''
  }

  return { text, answer, answered, error, active, move, clear }
}
