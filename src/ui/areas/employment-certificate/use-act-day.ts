import { computed, ref } from 'vue'
import { lastDayOfCertificate } from '../../../domain/employment-certificate/certificate'
import type { EmploymentCertificate } from '../../../domain/employment-certificate/types'
import type { LocalDate } from '../../../shared/units'
import { today } from '../../composables/today'
import { useText } from '../../composables/use-text'

/** The day of an act on a certificate, and what is wrong with it: nothing happens before what happened last. */
export function useActDay(certificate: () => EmploymentCertificate) {
  const { t } = useText()
  const on = ref<LocalDate | null>(today())
  const error = computed(() => {
    const isRight = on.value !== null && on.value <= today() && on.value >= lastDayOfCertificate(certificate())
    return isRight ? null : t('employmentCertificate.wrong.on')
  })
  return { on, error }
}
