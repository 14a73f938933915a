import type { RouteRecordRaw } from 'vue-router'

const page = () => import('./CounterPage.vue')

/** One page for all of the counter: going from one visitor or task to the next keeps it. */
export const registrationRoutes: RouteRecordRaw[] = [
  { path: '/counter', component: page, meta: { view: 'counter' } },
  { path: '/counter/:personId/:task?', component: page, props: true, meta: { view: 'counter' } },
]
