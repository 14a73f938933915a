import { defineAsyncComponent, type Component } from 'vue'

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
} as const satisfies Record<string, Component>

export type CounterTask = keyof typeof counterTasks

export function isCounterTask(name: string): name is CounterTask {
  return name in counterTasks
}
