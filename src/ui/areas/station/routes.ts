import type { RouteRecordRaw } from 'vue-router'

const counter = ['clerk', 'reviewer', 'head'] as const
const readers = [...counter, 'auditor'] as const

/** What says nothing is for everybody. */
export const stationRoutes: RouteRecordRaw[] = [
  { path: '/settings', redirect: '/settings/station' },
  { path: '/settings/account', component: () => import('./AccountPage.vue'), meta: { uses: 'station:set-pin' } },
  {
    path: '/settings/recovered',
    component: () => import('./RecoveredPage.vue'),
    meta: { uses: 'station:reset-by-recovery' },
  },
  { path: '/settings/station', component: () => import('./StationSettingsPage.vue'), meta: { roles: counter } },
  { path: '/settings/operators', component: () => import('./OperatorsPage.vue'), meta: { roles: readers } },
  {
    path: '/settings/recovery',
    component: () => import('./RenewRecoveryPage.vue'),
    meta: { uses: 'station:renew-recovery' },
  },
  { path: '/settings/rules', component: () => import('./RulesPage.vue'), meta: { roles: readers } },
  { path: '/settings/retention', component: () => import('./RetentionPage.vue'), meta: { roles: readers } },
  { path: '/settings/places', component: () => import('./PlacesPage.vue'), meta: { makes: 'station:load-places' } },
  { path: '/settings/backup', component: () => import('./BackupPage.vue'), meta: { uses: 'backup:create' } },
  { path: '/settings/about', component: () => import('./AboutPage.vue') },
]
