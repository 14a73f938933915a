import { defineAsyncComponent, type Component } from 'vue'
import type { CounterTask } from './counter-task-names'

/** Forms of the counter by the name in the address. Each takes `file` and `settings` and says `finished`. */
export const counterTasks = {
  unemployment: defineAsyncComponent(() => import('./UnemploymentForm.vue')),
  employment: defineAsyncComponent(() => import('./EmploymentForm.vue')),
  cancel: defineAsyncComponent(() => import('./CancellationForm.vue')),
  'end-employment': defineAsyncComponent(() => import('./EndEmploymentForm.vue')),
  seeking: defineAsyncComponent(() => import('../seeking/SeekingDesk.vue')),
  'follow-up': defineAsyncComponent(() => import('./FollowUpForm.vue')),
  certificate: defineAsyncComponent(() => import('../employment-certificate/CertificateDesk.vue')),
  enrol: defineAsyncComponent(() => import('./EnrolmentForm.vue')),
  hardship: defineAsyncComponent(() => import('./HardshipForm.vue')),
  'hardship-exit': defineAsyncComponent(() => import('./HardshipExitForm.vue')),
} as const satisfies Record<CounterTask, Component>

export function isCounterTask(name: string): name is CounterTask {
  return name in counterTasks
}
