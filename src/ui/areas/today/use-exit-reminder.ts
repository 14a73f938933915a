import { computed, onMounted, shallowRef, watch } from 'vue'
import type { AppError } from '../../../shared/errors/app-error'
import { asAppError } from '../../composables/as-app-error'
import { useFormat } from '../../composables/use-format'
import { useLongJob } from '../../composables/use-long-job'
import { useRights } from '../../composables/use-rights'
import { useText } from '../../composables/use-text'
import { useServices } from '../../services'
import { useSavesStore } from '../../stores/saves.store'
import { useRecognitionsStore } from '../registration/recognitions.store'

const path = '/counter/recognitions'
/**
 * Whom a recognition stands for is known only when everybody was read. With more people than this it is done once while
 * somebody is signed in, and by the worklist itself; with fewer again after changes.
 */
const manyPeople = 20_000

/** The line of Today that tells of proposed exits from employment difficulty, and the listing behind it. */
export function useExitReminder() {
  const { t } = useText()
  const format = useFormat()
  const rights = useRights()
  const services = useServices()
  const saves = useSavesStore()
  const recognitions = useRecognitionsStore()
  const listing = useLongJob((control) => services.person.listRecognitions(control), { isAwaited: false })

  /** Counting the people failed; the listing tells its own failures. */
  const countError = shallowRef<AppError | null>(null)

  /** What was listed still holds, or there are too many people to list them again by itself. */
  async function isEnough(): Promise<boolean> {
    if (recognitions.proposed === null) return false
    return !recognitions.isAged() || (await services.person.count()) > manyPeople
  }

  async function refresh(): Promise<void> {
    if (!rights.mayOpen(path) || recognitions.isStopped) return
    countError.value = null
    try {
      if (await isEnough()) return
    } catch (failure) {
      countError.value = asAppError(failure)
      return
    }
    const revision = saves.revision
    if ((await listing.restart()) && listing.result.value) recognitions.take(listing.result.value, revision)
  }
  onMounted(() => void refresh())
  watch(
    () => saves.revision,
    () => void refresh(),
  )

  const job = {
    ...listing,
    cancel: () => {
      recognitions.isStopped = true
      listing.cancel()
    },
  }
  /** Shown once it takes longer than a moment. */
  const isLong = computed(() => listing.isRunning.value && listing.elapsedSeconds.value > 0)
  /** One that was cancelled, by hand or by a newer one, is no failure. */
  const error = computed(() => {
    const failed = countError.value ?? listing.error.value
    return failed?.code === 'registration/listing-cancelled' ? null : failed
  })
  const waiting = computed(() => {
    const count = recognitions.proposed ?? 0
    if (count === 0) return []
    const params = { count: format.number(count) }
    const text =
      recognitions.isAged() && recognitions.listedAt
        ? t('today.waiting.exitsAsOf', { ...params, time: format.time(recognitions.listedAt) })
        : t('today.waiting.exits', params)
    return [{ key: 'exits', text, action: t('today.action.openRecognitions'), path, isUrgent: false }]
  })
  return { waiting, job, isLong, error }
}
