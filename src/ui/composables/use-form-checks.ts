import { computed, nextTick, reactive, ref } from 'vue'
import { usePointerRest } from './use-pointer-rest'

/** A wrong field for the summary at the top: the field's element id and its sentence. */
export interface FormProblem {
  readonly id: string
  readonly text: string
}

/** What `bind` hands to a field component. */
export interface FieldBinding {
  readonly id: string
  readonly error: string | null
  readonly onLeave: () => void
  /** What stands in the field cannot be read: the sentence that says so, `null` once it can. */
  readonly onMisread: (sentence: string | null) => void
}

/**
 * Checks of a form, field by field. A field says what is wrong once it was left, all of them after the first attempt to
 * save; the summary at the top lists them and jumps. A field that cannot read what was typed says that itself, and the
 * summary repeats it: to the check such a field looks empty.
 *
 * @param prefix first part of the fields' element ids, unique on the page
 * @param checks field name → sentence, or `null` when the field is right
 */
export function useFormChecks<Name extends string>(
  prefix: string,
  checks: Readonly<Record<Name, () => string | null>>,
) {
  const left = reactive(new Set<string>())
  const misread = reactive(new Map<Name, string>())
  const wasAttempted = ref(false)
  const atRest = usePointerRest()
  const names = Object.keys(checks) as Name[]
  const idOf = (name: Name): string => `${prefix}-${name}`
  const sentenceOf = (name: Name): string | null => misread.get(name) ?? checks[name]()

  const problems = computed<readonly FormProblem[]>(() => {
    if (!wasAttempted.value) return []
    return names.flatMap((name) => {
      const text = sentenceOf(name)
      return text === null ? [] : [{ id: idOf(name), text }]
    })
  })

  /** Properties for a `Field…` component: `v-bind="form.bind('title')"`. */
  function bind(name: Name): FieldBinding {
    const isShown = wasAttempted.value || left.has(name)
    return {
      id: idOf(name),
      error: isShown ? sentenceOf(name) : null,
      onLeave: () => atRest(() => left.add(name)),
      onMisread: (sentence) => {
        if (sentence === null) misread.delete(name)
        else misread.set(name, sentence)
      },
    }
  }

  /** Call before saving: whether every check passes. When not, the focus goes to the summary. */
  async function attempt(): Promise<boolean> {
    wasAttempted.value = true
    if (problems.value.length === 0) return true
    await nextTick()
    document.getElementById(`${prefix}-summary`)?.focus()
    return false
  }

  /** For the next, empty form. */
  function reset(): void {
    left.clear()
    wasAttempted.value = false
  }

  return { bind, attempt, reset, problems, summaryId: `${prefix}-summary` }
}
