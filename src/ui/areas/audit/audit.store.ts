import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { useOpenedStation } from '../../services'
import { nothingChosen, type AuditChoice } from './audit-query'

/** The filter of the journal: kept while somebody is signed in, so that a look at another page does not lose it. */
export const useAuditStore = defineStore('audit', () => {
  const choice = shallowRef(nothingChosen)

  function choose(part: Partial<AuditChoice>): void {
    choice.value = { ...choice.value, ...part }
  }

  function clear(): void {
    choice.value = nothingChosen
  }

  watch(useOpenedStation(), (opened) => {
    if (!opened) clear()
  })
  return { choice, choose, clear }
})
