import type { RouteRecordRaw } from 'vue-router'

export const stationRoutes: RouteRecordRaw[] = [
  { path: '/settings', redirect: '/settings/station' },
  { path: '/settings/station', component: () => import('./StationSettingsPage.vue') },
  { path: '/settings/operators', component: () => import('./OperatorsPage.vue') },
  { path: '/settings/recovery', component: () => import('./RenewRecoveryPage.vue') },
  { path: '/settings/rules', component: () => import('./RulesPage.vue') },
  { path: '/settings/retention', component: () => import('./RetentionPage.vue') },
  { path: '/settings/backup', component: () => import('./BackupPage.vue') },
  { path: '/settings/about', component: () => import('./AboutPage.vue') },
]
