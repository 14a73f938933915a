import type { RouteRecordRaw } from 'vue-router'
import ClassListPage from './ClassListPage.vue'

export const trainingRoutes: RouteRecordRaw[] = [
  { path: '/training', component: ClassListPage },
  { path: '/training/new', component: () => import('./OpenClassPage.vue'), meta: { makes: 'training:open-class' } },
  { path: '/training/:classId', component: () => import('./ClassPage.vue'), props: true },
  {
    path: '/training/:classId/sessions/:sessionId',
    component: () => import('./RollCallPage.vue'),
    props: true,
    meta: { makes: 'training:call-roll' },
  },
]
