import type { RouteRecordRaw } from 'vue-router'
import { newcomerPath } from '../../stores/visitor'
import { useVisitorsStore } from '../../stores/visitors.store'

const page = () => import('./CounterPage.vue')
const meta = { view: 'counter', makes: 'registration:register-unemployed' } as const

/**
 * One page for all of the counter: going from one visitor or task to the next keeps it. Who comes back to the counter
 * from elsewhere comes back to the visitor being served.
 */
export const registrationRoutes: RouteRecordRaw[] = [
  {
    path: '/counter',
    component: page,
    meta,
    // Who leaves the form of a new person wants the counter, not the form that waits there.
    beforeEnter: (_to, from) => (from.path === newcomerPath ? true : (useVisitorsStore().currentPath ?? true)),
  },
  { path: '/counter/accepted', component: () => import('./AcceptedPage.vue'), meta },
  {
    path: '/counter/hires',
    component: () => import('./HiresPage.vue'),
    meta: { view: 'counter', makes: 'registration:import-hires' },
  },
  {
    path: '/counter/leavers',
    component: () => import('./LeaversPage.vue'),
    meta: { view: 'counter', makes: 'registration:end-employment' },
  },
  { path: '/counter/follow-up', component: () => import('./FollowUpPage.vue'), meta },
  { path: '/counter/recognitions', component: () => import('./RecognitionsPage.vue'), meta },
  { path: '/counter/:personId/:task?', component: page, props: true, meta },
]
