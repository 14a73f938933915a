import type { RouteRecordRaw } from 'vue-router'

export const todayRoutes: RouteRecordRaw[] = [{ path: '/today', component: () => import('./TodayPage.vue') }]
