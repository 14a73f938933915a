import type { FieldIssue } from '../../domain/person/remarks'
import { useText } from './use-text'

/** Says what stops a field of an entry, for the checks of a form; `null`: nothing. */
export function useStopText(stops: () => readonly FieldIssue[]) {
  const { sentence } = useText()

  return (field: string): string | null => {
    const stop = stops().find((one) => one.field === field)
    return stop ? sentence(stop) : null
  }
}
