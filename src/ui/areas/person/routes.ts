import type { RouteRecordRaw } from 'vue-router'

export const personRoutes: RouteRecordRaw[] = [
  { path: '/people', component: () => import('./PeoplePage.vue') },
  { path: '/people/new', component: () => import('./NewPersonPage.vue'), meta: { makes: 'person:create' } },
  {
    path: '/people/import',
    component: () => import('./ImportRosterPage.vue'),
    meta: { makes: 'person:import-roster' },
  },
  {
    path: '/people/duplicates',
    component: () => import('./duplicates/DuplicatesPage.vue'),
    meta: { makes: 'person:tell-apart' },
  },
  {
    path: '/people/duplicates/:first/:second',
    component: () => import('./duplicates/ComparePage.vue'),
    props: true,
    meta: { makes: 'person:tell-apart' },
  },
  {
    path: '/people/lists',
    component: () => import('./TakeFlagListPage.vue'),
    meta: { makes: 'person:take-flag-list' },
  },
  {
    path: '/people/double-life',
    component: () => import('../double-life/DoubleLifePage.vue'),
    meta: { makes: 'double-life:review' },
  },
  { path: '/people/:id', component: () => import('./PersonPage.vue'), props: true },
  {
    path: '/people/:id/edit',
    component: () => import('./EditPersonPage.vue'),
    props: true,
    meta: { makes: 'person:update' },
  },
]
