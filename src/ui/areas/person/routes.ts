import type { RouteRecordRaw } from 'vue-router'

export const personRoutes: RouteRecordRaw[] = [
  { path: '/people', component: () => import('./PeoplePage.vue') },
  { path: '/people/new', component: () => import('./NewPersonPage.vue') },
  { path: '/people/import', component: () => import('./ImportRosterPage.vue') },
  { path: '/people/:id', component: () => import('./PersonPage.vue'), props: true },
  { path: '/people/:id/edit', component: () => import('./EditPersonPage.vue'), props: true },
]
