import { computed, nextTick, reactive, ref } from 'vue'
import { useFormChecks } from '../../composables/use-form-checks'
import { useLongJob } from '../../composables/use-long-job'
import { useText } from '../../composables/use-text'
import { useWait } from '../../composables/use-wait'
import { useSessionStore } from '../../stores/session.store'
import { passwordProblem, repeatProblem } from './new-password'

/**
 * Coming in, from the sign-in page or in place of somebody: account and password or quick code; where the head gave the
 * password, an own new one next. Nothing tells whether an account exists.
 *
 * @param prefix first part of the fields' element ids
 * @param account what the account field begins with
 */
export function useDoor(prefix: string, account: string) {
  const text = useText()
  const { t } = text
  const session = useSessionStore()
  const draft = reactive({ account, password: '', newPassword: '', repeated: '' })
  /** The password is right, and good for nothing but choosing an own one. */
  const mustChange = ref(false)

  const checks = useFormChecks(prefix, {
    account: () => (draft.account.trim() === '' ? t('errors.station/account-missing') : null),
    password: () => (draft.password === '' ? t('station.wrong.password') : null),
  })
  /** An empty field is told once they try to come in: leaving it for another language or text size is no mistake. */
  const form = {
    ...checks,
    bind: (name: Parameters<typeof checks.bind>[0]) => ({ ...checks.bind(name), onLeave: () => undefined }),
  }
  const change = useFormChecks(`${prefix}-change`, {
    newPassword: () =>
      passwordProblem(text, draft.newPassword, [draft.account.trim(), session.status?.station?.countyCode ?? '']),
    repeated: () => repeatProblem(text, draft.newPassword, draft.repeated),
  })
  const job = useLongJob((control) => {
    const { password, newPassword } = draft
    const who = draft.account.trim()
    return mustChange.value
      ? session.changePassword({ account: who, password, newPassword }, control)
      : session.signIn(who, password, control)
  })
  const { secondsLeft, isWaiting } = useWait(job.error)
  /** Passwords do not open this computer's records, or not this account: the recovery code does. */
  const needsCode = computed(() =>
    ['station/device-unknown', 'station/device-store-unavailable', 'station/locked-out'].includes(
      job.error.value?.code ?? '',
    ),
  )

  async function focus(field: string): Promise<void> {
    await nextTick()
    document.getElementById(`${prefix}-${field}`)?.focus()
  }

  async function submit(): Promise<boolean> {
    if (job.isRunning.value || isWaiting.value || !(await (mustChange.value ? change : form).attempt())) return false
    if (await job.start()) return true
    if (mustChange.value) return false
    if (job.error.value?.code === 'station/password-must-change') {
      job.error.value = null
      mustChange.value = true
      await focus('change-newPassword')
      return false
    }
    draft.password = ''
    form.reset()
    await focus('password')
    return false
  }

  return { draft, form, change, mustChange, submit, focus, secondsLeft, isWaiting, needsCode, ...job }
}
