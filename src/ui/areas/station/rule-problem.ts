import { asAppError } from '../../composables/as-app-error'
import type { useText } from '../../composables/use-text'

/** Sentence of a rule that a typed text breaks, `null` when it keeps to it. The rules are the ones the service asks. */
export function ruleProblem(sentence: ReturnType<typeof useText>['sentence'], rule: () => unknown): string | null {
  try {
    rule()
    return null
  } catch (failure) {
    return sentence(asAppError(failure))
  }
}
