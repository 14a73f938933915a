import { computed } from 'vue'
import type { Choice } from '../../components/choice'
import { useLoad } from '../../composables/use-load'
import { useText } from '../../composables/use-text'
import { useAccess } from '../../services'

/** The accounts that a class may be given to, and their names. */
export function useTrainers() {
  const access = useAccess()
  const { t } = useText()
  const { data } = useLoad(async () => (await access.status()).operators)

  const choices = computed(() =>
    (data.value ?? [])
      .filter(({ role, leftOn }) => role === 'trainer' && leftOn === null)
      .map(({ operatorId, displayName }): Choice<string> => ({ value: operatorId, label: displayName })),
  )

  /** Name of the trainer in charge; somebody who left or has another role now still has a name. */
  function nameOf(trainerId: string | null | undefined): string {
    if (!trainerId) return t('training.status.noTrainer')
    const found = data.value?.find(({ operatorId }) => operatorId === trainerId)
    return found?.displayName ?? (data.value ? t('training.status.formerTrainer') : '')
  }

  return { choices, nameOf }
}
