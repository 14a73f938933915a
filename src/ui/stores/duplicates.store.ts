import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { DuplicateList, DuplicatePair } from '../../usecases/person/duplicates/duplicate-views'

/** What the last look through the station found: comparing a pair and coming back must not mean searching again. */
export const useDuplicatesStore = defineStore('duplicates', () => {
  const list = shallowRef<DuplicateList | null>(null)

  function set(found: DuplicateList | null): void {
    list.value = found
  }

  /** A pair was decided; what else was found of a file that is gone is no pair any more. */
  function settle(ids: readonly string[], { isMerged }: { readonly isMerged: boolean }): void {
    if (!list.value) return
    const { pairs, toldApart, total } = list.value
    const isPair = ({ older, newer }: DuplicatePair) => ids.includes(older.id) && ids.includes(newer.id)
    const gone = isMerged ? ids.toSorted().at(-1) : undefined
    const isOver = (pair: DuplicatePair) => isPair(pair) || pair.older.id === gone || pair.newer.id === gone
    const left = pairs.filter((pair) => !isOver(pair))
    const settled = isMerged ? [] : pairs.filter(isPair)
    list.value = {
      ...list.value,
      pairs: left,
      toldApart: [...settled, ...toldApart.filter((pair) => !isOver(pair))],
      total: total - (pairs.length - left.length),
    }
  }

  return { list, set, settle }
})
