import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { AuditGroup } from '../../../domain/audit/types'
import type { Id } from '../../../shared/ids'
import type { LocalDate } from '../../../shared/units'
import { useOpenedStation } from '../../services'

/** The filter of the journal: kept while somebody is signed in, so that a look at another page does not lose it. */
export const useAuditStore = defineStore('audit', () => {
  const from = ref<LocalDate | null>(null)
  const to = ref<LocalDate | null>(null)
  const operatorId = ref<string | null>(null)
  const group = ref<AuditGroup | null>(null)
  const person = shallowRef<{ readonly id: Id<'person'>; readonly name: string } | null>(null)

  function clear(): void {
    from.value = null
    to.value = null
    operatorId.value = null
    group.value = null
    person.value = null
  }

  watch(useOpenedStation(), (opened) => {
    if (!opened) clear()
  })
  return { from, to, operatorId, group, person, clear }
})
