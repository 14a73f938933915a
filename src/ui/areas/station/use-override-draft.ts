import { computed, ref, watch } from 'vue'
import type { NewParameterOverride } from '../../../domain/station/types'
import type { ThoughtOfValue } from '../../../policies/parameters/own-values'
import type { ParameterView } from '../../../policies/parameters/types'
import type { LocalDate } from '../../../shared/units'
import { today } from '../../composables/today'
import { useFormChecks } from '../../composables/use-form-checks'
import { useText } from '../../composables/use-text'

/** The station's own value of a rule while it is typed. A day that is past needs the words of the document. */
export function useOverrideDraft(parameterOf: () => ParameterView | null) {
  const { t } = useText()
  const number = ref<number | null>(null)
  const yesNo = ref<'yes' | 'no'>('yes')
  const from = ref<LocalDate | null>(null)
  const source = ref('')
  const backdatedBy = ref('')
  const isSwitch = computed(() => parameterOf()?.unit === 'yes-no')
  const isPast = computed(() => from.value !== null && from.value < today())

  const form = useFormChecks('override', {
    number: () => (isSwitch.value || number.value !== null ? null : t('station.wrong.value')),
    from: () => (from.value ? null : t('station.wrong.from')),
    backdatedBy: () => (isPast.value && backdatedBy.value.trim() === '' ? t('errors.policy/backdated') : null),
    source: () => (source.value.trim() === '' ? t('errors.policy/source-missing') : null),
  })

  watch(parameterOf, (parameter) => {
    if (!parameter) return
    const { value } = parameter
    if (typeof value === 'boolean') yesNo.value = value ? 'yes' : 'no'
    else number.value = parameter.unit === 'share' ? Math.round(value * 1000) / 10 : value
    from.value = today()
    source.value = ''
    backdatedBy.value = ''
    form.reset()
  })

  /** What is typed so far, for a preview; it needs no document. Shares are typed as percent. */
  const thoughtOf = computed((): ThoughtOfValue | null => {
    const parameter = parameterOf()
    if (!parameter || !from.value || (!isSwitch.value && number.value === null)) return null
    const share = parameter.unit === 'share' ? (number.value ?? 0) / 100 : (number.value ?? 0)
    return { key: parameter.key, from: from.value, value: isSwitch.value ? yesNo.value === 'yes' : share }
  })

  function typed(): NewParameterOverride | null {
    const value = thoughtOf.value
    if (!value) return null
    const words = isPast.value ? { backdatedBy: backdatedBy.value.trim() } : {}
    return { ...value, source: source.value.trim(), ...words }
  }

  return { number, yesNo, from, source, backdatedBy, isSwitch, isPast, form, thoughtOf, typed }
}
