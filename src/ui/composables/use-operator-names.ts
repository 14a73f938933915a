import { computed } from 'vue'
import { useLoad } from './use-load'
import { useText } from './use-text'
import { useAccess } from '../services'

/** Names of the operators, those who left included. */
export function useOperatorNames() {
  const access = useAccess()
  const { t } = useText()
  const { data, error } = useLoad(async () => (await access.status()).operators)
  const names = computed(() => new Map((data.value ?? []).map((one) => [one.operatorId, one.displayName])))

  /** Name of an operator; of an empty id, what stands for an account that does not exist. */
  function nameOf(operatorId: string): string {
    if (operatorId === '') return t('audit.hint.nobody')
    return names.value.get(operatorId) ?? (data.value ? t('audit.hint.unknownOperator') : '')
  }
  const isKnown = (operatorId: string): boolean => names.value.has(operatorId)
  return { operators: computed(() => data.value ?? []), nameOf, isKnown, error }
}

export type OperatorNames = ReturnType<typeof useOperatorNames>
