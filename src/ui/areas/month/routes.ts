import type { RouteRecordRaw } from 'vue-router'
import MonthPage from './MonthPage.vue'

export const monthRoutes: RouteRecordRaw[] = [{ path: '/month', component: MonthPage }]
