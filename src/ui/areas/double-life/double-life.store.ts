import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { ContradictionKind } from '../../../domain/double-life/types'
import type { DoubleLifeReport } from '../../../usecases/double-life/search-contradictions'
import { useOpenedStation } from '../../services'

/** What the last comparison found and what of it is shown: kept while somebody is signed in, and no longer. */
export const useDoubleLifeStore = defineStore('double-life', () => {
  const report = shallowRef<DoubleLifeReport | null>(null)
  /** Count of changes when it was made: with more of them it may have aged. */
  const madeAt = ref(0)
  const view = ref<'open' | 'reviewed'>('open')
  const kind = ref<ContradictionKind | null>(null)

  watch(useOpenedStation(), (opened) => {
    if (opened) return
    report.value = null
    view.value = 'open'
    kind.value = null
  })
  return { report, madeAt, view, kind }
})
