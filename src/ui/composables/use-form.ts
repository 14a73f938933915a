import { useFormChecks } from './use-form-checks'
import { useSubmit } from './use-submit'

/** A form with its one act, as `FormFrame` shows it. */
export type Form = Pick<
  ReturnType<typeof useForm<string>>,
  'summaryId' | 'problems' | 'submit' | 'isSubmitting' | 'error'
>

/** A form that acts once all its fields are right. For `prefix` and `checks` see `useFormChecks`. */
export function useForm<Name extends string>(
  prefix: string,
  act: () => Promise<unknown>,
  checks: Readonly<Record<Name, () => string | null>>,
) {
  const form = useFormChecks(prefix, checks)
  const { submit: run, isSubmitting, error } = useSubmit(act)

  async function submit(): Promise<void> {
    if (await form.attempt()) await run()
  }

  return { ...form, submit, isSubmitting, error }
}
