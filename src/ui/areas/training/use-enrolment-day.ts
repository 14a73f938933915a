import { computed, ref, watch, type Ref } from 'vue'
import { checkEnrolmentDay, rollsCalledAround, usualEnrolmentDay } from '../../../domain/training/enrolment'
import type { LocalDate } from '../../../shared/units'
import type { ClassFile } from '../../../usecases/training/training-services'
import { today } from '../../composables/today'
import { useText } from '../../composables/use-text'

/**
 * Day on which people enrol in a class: proposed for each class, checked by the rules, with what is known about rolls.
 *
 * @param enrolledOn where the day is kept; one that is there already stays for the class that is loaded first
 */
export function useEnrolmentDay(classFile: () => ClassFile | null, enrolledOn: Ref<LocalDate | null> = ref(null)) {
  const { t, sentence } = useText()
  let isKept = enrolledOn.value !== null
  watch(
    () => classFile()?.trainingClass.id,
    (id) => {
      const file = classFile()
      if (isKept) {
        isKept = id === undefined
        return
      }
      enrolledOn.value = file ? usualEnrolmentDay(file.trainingClass, file.trainees.length, today()) : null
    },
    { immediate: true },
  )

  /** What is wrong with the day. */
  function wrong(): string | null {
    const file = classFile()
    if (enrolledOn.value === null) return t('training.wrong.date')
    const [stop] = file ? checkEnrolmentDay(file.trainingClass, enrolledOn.value, today()) : []
    return stop ? sentence(stop) : null
  }

  /** What to know about the day: rolls that do not name whoever enrols on it. */
  const remark = computed(() => {
    const { before, since } = rollsCalledAround(classFile()?.sessions ?? [], enrolledOn.value ?? today())
    const sentences = [
      before > 0 ? t('training.hint.rollsBefore', { count: before }) : '',
      since > 0 ? t('training.hint.rollsSince', { count: since }) : '',
    ]
    return sentences.filter((one) => one !== '').join(' ')
  })

  return { enrolledOn, wrong, remark }
}
