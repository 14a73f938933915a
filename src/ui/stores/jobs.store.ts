import { defineStore } from 'pinia'
import { computed, ref } from 'vue'

/** Long jobs that are under way: somebody waits for them, also without touching the computer. */
export const useJobsStore = defineStore('jobs', () => {
  const running = ref(0)
  const isBusy = computed(() => running.value > 0)

  /** Counts a job. Returns the function that ends it. */
  function begin(): () => void {
    running.value += 1
    return () => {
      running.value -= 1
    }
  }

  return { isBusy, begin }
})
