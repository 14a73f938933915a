import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { RevealReason } from '../../domain/person/reveal'
import { useOpenedStation } from '../services'

/** Why numbers were looked at last: offered again, until somebody else signs in or the station is locked. */
export const useRevealsStore = defineStore('reveals', () => {
  const reason = ref<RevealReason | null>(null)
  const words = ref('')

  watch(useOpenedStation(), () => {
    reason.value = null
    words.value = ''
  })
  return { reason, words }
})
