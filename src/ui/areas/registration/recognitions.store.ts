import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { RecognitionItem } from '../../../usecases/person/person-views'
import type { Instant } from '../../../shared/units'
import { now } from '../../composables/today'
import { useOpenedStation } from '../../services'
import { useSavesStore } from '../../stores/saves.store'

/** How many exits were proposed when the recognitions were listed last: kept while somebody is signed in. */
export const useRecognitionsStore = defineStore('recognitions', () => {
  const saves = useSavesStore()
  /** `null`: they were not listed yet. */
  const proposed = ref<number | null>(null)
  /** Count of changes when they were listed: with more of them the number may have aged. */
  const madeAt = ref(0)
  /** When that was. */
  const listedAt = ref<Instant | null>(null)
  /** Somebody stopped the listing that Today began. */
  const isStopped = ref(false)

  /** Keeps the number of a list that was asked for when there were so many changes. */
  function take(items: readonly RecognitionItem[], revision: number): void {
    proposed.value = items.filter(({ proposals }) => proposals.length > 0).length
    madeAt.value = revision
    listedAt.value = now()
  }
  const isAged = (): boolean => madeAt.value !== saves.revision

  watch(useOpenedStation(), (opened) => {
    if (opened) return
    proposed.value = null
    isStopped.value = false
  })
  return { proposed, listedAt, isStopped, isAged, take }
})
